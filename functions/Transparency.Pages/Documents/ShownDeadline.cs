using Transparency.Core.Documents;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Pages.Documents;

/// <summary>A deadline and how it stands, in words alone: colour says nothing here.</summary>
public sealed record ShownDeadline(Deadline Deadline, Wording State, MunicipalityKind Kind, Language Language) : Page(Language)
{
    internal string Law => Deadline.Rule.Law(Kind);

    /// <summary>The last day behind a comma; nothing where it cannot be counted.</summary>
    internal string Due => Deadline.Due is { } due ? ", " + DocumentWords.Due.In(Language).Filled(DocumentList.Day(due)) : "";
}
