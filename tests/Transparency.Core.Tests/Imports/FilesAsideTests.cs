using System.Text;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Imports;

/// <summary>What is surely no data is named and left out beside data, and refused where there is none.</summary>
public sealed class FilesAsideTests
{
    private const string Data = TestFolder.Header + "UCT;;1111;;;10;2024-01-31;;;\nUCT;6171;5169;;;10;2024-01-31;;;\n";

    /// <summary>The type of an OpenDocument stands first in it and is not compressed.</summary>
    private static byte[] Stored => [.. "PK\u0003\u0004"u8, .. new byte[26], .. "mimetypeapplication/vnd.oasis.opendocument.text"u8];

    public static TheoryData<string, byte[]> Documents => new()
    {
        { "rozpocet.pdf", "%PDF-1.7\n\0\u0001"u8.ToArray() },
        { "zapis.docx", Zip.Of(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")) },
        { "zapis.odt", Stored },
        { "znak.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0] },
        { "foto.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
        { "dopis.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "dopis.rtf", "{\\rtf1\\ansi dopis}"u8.ToArray() },
        { "ctete.txt", "Dobrý den,\nposíláme rozpočet, čerpání a seznam akcí.\nS pozdravem účtárna obce\n".Utf8() },
        { "README.md", "# Rozpočet\n\nExport z programu KEO, verze 4.\n".Utf8() },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void ADocumentBesideDataIsNamedAndLeftOut(string name, byte[] bytes)
    {
        using var loose = TestFolder.Read(2024, null, ("data.csv", Data.Utf8()), (name, bytes));
        using var packed = TestFolder.Read(2024, null, ("data.zip", Zip.OfBytes(("data.csv", Data.Utf8()), (name, bytes))));

        AssertAside(loose, name);
        AssertAside(packed, "data.zip/" + name);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void ADocumentAloneIsRefused(string name, byte[] bytes)
    {
        using var alone = TestFolder.Read(2024, null, (name, bytes));
        using var names = TestFolder.Read(2024, null, (name, bytes), ("events.csv", "srcId;name\n1;Knihovna\n".Utf8()));

        Assert.All([alone, names], reading =>
        {
            Assert.False(reading.IsPublishable);
            Assert.Contains(
                reading.Problems.InOrder(), problem => problem.File == name && problem.Kind.Code is "not-text" or "unknown-format");
        });
    }

    /// <summary>
    /// What may be a clerk's data is never left out: tables of a spreadsheet, texts of columns or records, markup, other bytes.
    /// </summary>
    [Theory]
    [InlineData("ucetnictvi.csv", "jmeno;barva;velikost\nMicka;černá;3\nAzor;bílá;7\n")]
    [InlineData("ucetnictvi.txt", "Výnos Daň z nemovitostí|1511|obec Vzor\nNáklad Nákup služeb|5169|obec Vzor\n")]
    [InlineData("ucetnictvi.txt", "G/@310000000010000231001000617151690000000000000000\n")]
    [InlineData("ucetnictvi.txt", "0000006171 5169 000000001234\n0000006171 5169 000000001234\n")]
    [InlineData("vykaz.xml", "<vykaz><radek>Daň z příjmů fyzických osob</radek></vykaz>")]
    [InlineData("vykaz.json", "[{\"nazev\": \"Daň z příjmů fyzických osob\"}]")]
    [InlineData("rozpocet.csv", "%PDF-1.7\n\0\u0001")]
    [InlineData("rozpocet.xls", "\u0000\u0001\u0002\u0003")]
    public void WhatMayBeDataIsNotLeftOut(string name, string text)
    {
        using var reading = TestFolder.Read(("data.csv", Data), (name, text));

        Assert.False(reading.IsPublishable);
        Assert.Equal(name, Assert.Single(reading.Problems.InOrder()).File);
    }

    [Fact]
    public void AMappingThatIsMeantForItKeepsAFileData()
    {
        var contents = TestFolder.Contents(2024, null, ("data.csv", Data.Utf8()), ("rozpocet.pdf", "%PDF-1.7\n\0"u8.ToArray()));
        using var reading = TestFolder.Read(
            contents with { Mapping = Encoding.UTF8.GetBytes("""{"match": "*.pdf", "columns": {"item": "Pol", "approved": "SR"}}""") });

        Assert.Equal(["not-text"], reading.Problems.Counts.Keys);
    }

    private static void AssertAside(FolderReading reading, string name)
    {
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("not-an-export", name), (problem.Kind.Code, problem.File));
        Assert.Contains(reading.Files, file => file.Name == name && file.Format is null);
    }
}
