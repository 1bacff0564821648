using Transparency.Core.Words;

namespace Transparency.Core.Pulls;

/// <summary>
/// Makes what is fetched for a municipality a page for its clerk, as HTML; what it looks like is decided where pages are made.
/// </summary>
public delegate string PullRendering(PullReport report, Language language);
