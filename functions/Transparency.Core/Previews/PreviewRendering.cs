using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Previews;

/// <summary>Makes what would be published a page, as HTML; what it looks like is decided where pages are made.</summary>
/// <param name="edition">The edition that there would be.</param>
/// <param name="municipality">Whose it is.</param>
/// <param name="language">The language of the page.</param>
public delegate string PreviewRendering(EditionContent edition, Municipality municipality, Language language);
