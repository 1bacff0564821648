using Transparency.Core.Words;

namespace Transparency.Core.Imports;

/// <summary>Makes a report a page that a clerk can open and send on, as HTML; what it looks like is decided where pages are made.</summary>
/// <param name="report">The report.</param>
/// <param name="name">The municipality's name.</param>
/// <param name="language">The language of the page.</param>
public delegate string ReportRendering(ImportReport report, string name, Language language);
