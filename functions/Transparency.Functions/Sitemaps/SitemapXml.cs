using System.Globalization;
using System.Text;
using System.Xml;

namespace Transparency.Functions.Sitemaps;

/// <summary>Pages for search engines, as sitemaps.org has them (protocol 0.9).</summary>
public static class SitemapXml
{
    private const string Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>A list of pages.</summary>
    public static byte[] OfPages(IEnumerable<SitemapPage> pages) => Write("urlset", "url", pages);

    /// <summary>A list of lists.</summary>
    public static byte[] OfParts(IEnumerable<SitemapPage> parts) => Write("sitemapindex", "sitemap", parts);

    private static byte[] Write(string list, string entry, IEnumerable<SitemapPage> pages)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement(list, Names);

            foreach (var page in pages)
            {
                writer.WriteStartElement(entry, Names);
                writer.WriteElementString("loc", Names, page.Address);

                if (page.ChangedAt is { } at)
                {
                    writer.WriteElementString(
                        "lastmod", Names, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return stream.ToArray();
    }
}
