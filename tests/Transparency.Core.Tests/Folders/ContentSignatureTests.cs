using System.Text;
using Transparency.Core.Folders;
using Transparency.Core.Tests.Words;

namespace Transparency.Core.Tests.Folders;

/// <summary>A file under the name of a table is called what it is.</summary>
public sealed class ContentSignatureTests
{
    [Theory]
    [InlineData("%PDF-1.7", "dokument PDF")]
    [InlineData("Rar!\u001A\u0007\u0001\0", "archiv RAR")]
    [InlineData("7z¼¯'\u001C\0\u0004", "archiv 7z")]
    [InlineData("\u001F\u008B\u0008\0", "soubor zabalený programem gzip")]
    [InlineData("BZh91AY", "soubor zabalený programem bzip2")]
    [InlineData("ý7zXZ\0", "soubor zabalený programem xz")]
    [InlineData("\0\u0001\0\0Standard Jet DB\0", "databáze Access")]
    [InlineData("SQLite format 3\0", "databáze SQLite")]
    [InlineData("\u0003|\u0001\u0010", "tabulka dBase (.dbf)")]
    [InlineData("GIF89a", "obrázek")]
    [InlineData("II*\0", "obrázek")]
    [InlineData("MZ\u0090\0", "program")]
    [InlineData("\0\u0001\u0002", "bajty, které nejsou text")]
    [InlineData("", "bajty, které nejsou text")]
    public void ItIsNamedByItsFirstBytes(string head, string czech)
    {
        var found = ContentSignature.Describe(Encoding.Latin1.GetBytes(head));

        Assert.Equal(czech, found.Czech);
        Speech.AssertIsInBoth(found);
    }
}
