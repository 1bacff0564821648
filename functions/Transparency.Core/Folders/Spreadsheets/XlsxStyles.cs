using System.Globalization;
using System.Xml;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>What the styles of a workbook say of numbers: that they are days, or codes padded with zeros.</summary>
internal sealed class XlsxStyles
{
    private readonly List<NumberMeaning> _meanings = [];

    /// <summary>What a number of this style means.</summary>
    public NumberMeaning this[int style] => style >= 0 && style < _meanings.Count ? _meanings[style] : NumberMeaning.Number;

    public static XlsxStyles Read(Stream? content)
    {
        var styles = new XlsxStyles();

        if (content is null)
            return styles;

        var formats = new Dictionary<int, string>();
        var inCells = false;
        using var xml = XmlParts.Reader(content);

        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;

            if (xml.LocalName == "numFmt" && Number(xml, "numFmtId") is { } id)
                formats[id] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "xf" && inCells)
                styles._meanings.Add(Meaning(Number(xml, "numFmtId") ?? 0, formats));
        }

        return styles;
    }

    private static NumberMeaning Meaning(int id, Dictionary<int, string> formats) =>
        formats.TryGetValue(id, out var code) ? NumberMeaning.OfCode(code) : NumberMeaning.OfBuiltIn(id);

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
