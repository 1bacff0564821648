using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>What a view shows, a whole page or a part of one, in the language of whoever reads it.</summary>
public abstract record Page(Language Language);
