using System.Text.Json.Serialization;
using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;

namespace Transparency.Storage.Uploads;

/// <summary>
/// An upload that addresses were given out for. It lies beside its files, as <c>{municipality}/{id}/upload.json</c> in a container that no
/// import watches; the files are called by their numbers, so that nobody's name is a place there.
/// </summary>
/// <param name="Id">32 hexadecimal digits.</param>
/// <param name="Grant">The id of the grant that asked for it, which alone may finish it.</param>
/// <param name="Municipality">Whose folder the files are for.</param>
/// <param name="Year">Of which year they are.</param>
/// <param name="Check">Whether they are only to be reported on.</param>
/// <param name="Files">Their names, in the order asked for.</param>
/// <param name="ETags">Those of the files in the folder, once they are there; the upload is over then.</param>
/// <param name="Turn">Of two uploads of one name the one with the greater is the later; null until the first try to take it over.</param>
public sealed record StagedUpload(
    string Id,
    string Grant,
    string Municipality,
    int Year,
    bool Check,
    IReadOnlyList<string> Files,
    IReadOnlyList<string>? ETags = null,
    long? Turn = null)
{
    public const int IdLength = 32;

    [JsonIgnore]
    public FolderId Folder => new(MunicipalityId.Parse(Municipality), FiscalYear.Of(Year));

    /// <summary>Where a file waits.</summary>
    public string Place(int file) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Municipality}/{Id}/{file}");

    /// <summary>Where a file belongs among the exports.</summary>
    public string Path(int file) => UploadName.Path(Folder, Files[file], Check);

    public static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);

    internal static string RecordOf(MunicipalityId municipality, string id) => $"{municipality}/{id}/upload.json";
}
