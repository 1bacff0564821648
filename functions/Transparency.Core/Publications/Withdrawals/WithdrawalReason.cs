using Transparency.Core.Words;

namespace Transparency.Core.Publications.Withdrawals;

/// <summary>Why an edition was withdrawn: one of a closed list, because a free text would soon repeat what must not be repeated.</summary>
/// <param name="Code">Stable, lower case with hyphens.</param>
/// <param name="Words">The same for people.</param>
/// <param name="IsInTheFiles">
/// Whether the files themselves hold what must not be public: then none of them may be published again with another beside it. Where the
/// data
/// are merely wrong, another file beside them may be what was missing.
/// </param>
public sealed record WithdrawalReason(string Code, Wording Words, bool IsInTheFiles)
{
    /// <summary>All of them, in the order in which they are documented.</summary>
    public static IReadOnlyList<WithdrawalReason> All { get; } =
    [
        new("personal-data", new("osobní údaje", "personal data"), true),
        new("confidential", new("důvěrné údaje", "confidential data"), true),
        new("wrong-folder", new("soubory jiné obce nebo jiného roku", "files of another municipality or year"), true),
        new("wrong-data", new("chybné údaje", "wrong data"), false),
    ];

    public static WithdrawalReason? OrNull(string code) => All.FirstOrDefault(reason => reason.Code == code);

    /// <summary>The reason of a code that was stored; one that this version does not know is as strict as can be.</summary>
    public static WithdrawalReason Of(string code) => OrNull(code) ?? new(code, Wording.Verbatim(code), true);
}
