using System.Globalization;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Words;
using Transparency.Storage.Withdrawals;

namespace Transparency.LocalHost.Administering.Withdrawing;

/// <summary>The words of withdrawing and restoring.</summary>
internal static class WithdrawalWords
{
    public static Wording WithdrawCommand { get; } = new("stáhne edici odevšad zpět", "take an edition back from every place");

    public static Wording RestoreCommand { get; } = new(
        "dovolí znovu zveřejnit, co bylo staženo omylem",
        "let what was withdrawn by mistake be published again");

    public static Wording Edition { get; } = new(
        "Jiná edice než současná; může se opakovat.",
        "Another edition than the current one; may be repeated.");

    public static Wording All { get; } = new("Všechny edice roku.", "Every edition of the year.");

    public static Wording Because { get; } = new($"Proč: {ReasonOption.Words}.", $"Why: {ReasonOption.Words}.");

    public static Wording Tables { get; } = new(
        "V Azure: služba tabulek účtu se zveřejněnými daty.",
        "In Azure: the table service of the account of what is published.");

    public static Wording Blobs { get; } = new(
        "V Azure: služba objektů blob téhož účtu.",
        "In Azure: the blob service of the same account.");

    public static Wording Exports { get; } = new(
        "V Azure: služba objektů blob účtu, do kterého se vkládají exporty.",
        "In Azure: the blob service of the account of exports.");

    public static Wording Alike { get; } = new(
        "Edice jednoho roku si bývají podobné: co zůstává, může obsahovat totéž. --all stáhne všechny edice roku.",
        "Editions of one year are much alike: what stays may hold the same. --all withdraws every edition of the year.");

    public static Wording NotReached { get; } = new(
        "Soubory ve složce patří obci a zůstávají; tytéž soubory se znovu nezveřejní. "
        + "Kopie v mezipamětích, v prohlížečích, u jiných a ve starých verzích úložiště to nezasáhne: "
        + "jak smazat, co smazat lze, říká infra/bicep/RUNBOOK.md.",
        "The files in the folder are the municipality's own and stay; the same files are not published again. "
        + "Copies in caches, in browsers, with others and in the storage's old versions are not reached: "
        + "infra/bicep/RUNBOOK.md says how to purge what can be.");

    public static Wording Withdrawn(RequestedWithdrawal asked, Withdrawal withdrawal) => new(
        $"Staženo: {asked.Municipality} {asked.Year}, edice {withdrawal.Edition}, důvod: {withdrawal.Because.Words.Czech}.",
        $"Withdrawn: {asked.Municipality} {asked.Year}, edition {withdrawal.Edition}, because of {withdrawal.Because.Words.English}.");

    public static Wording NothingToWithdraw(RequestedWithdrawal asked)
    {
        var what = asked switch
        {
            { Editions.Count: > 0 } => new Wording("takovou edici už", "such edition any more"),
            { All: true } => new("žádnou edici", "edition"),
            _ => new("současnou edici", "current edition"),
        };

        return new(
            $"Není co stáhnout: {asked.Municipality} {asked.Year} {what.Czech} nemá.",
            $"There is nothing to withdraw: {asked.Municipality} {asked.Year} has no {what.English}.");
    }

    public static Wording Stays(KeptEdition kept)
    {
        var at = kept.PublishedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        return new(
            $"Zůstává: edice {kept.Edition}{(at is null ? "" : ", zveřejněna " + at)}{(kept.IsCurrent ? ", současná" : "")}.",
            $"Stays: edition {kept.Edition}{(at is null ? "" : ", published " + at)}{(kept.IsCurrent ? ", the current one" : "")}.");
    }

    public static Wording Restored(RequestedWithdrawal asked, Withdrawal withdrawal) => new(
        $"Obnoveno: {asked.Municipality} {asked.Year}, edice {withdrawal.Edition} smí být znovu zveřejněna; "
        + "stane se to, jakmile se složka načte, pokud z ní ještě vychází.",
        $"Restored: {asked.Municipality} {asked.Year}, edition {withdrawal.Edition} may be published again; "
        + "it is, as soon as the folder is imported, if the folder still gives it.");

    public static Wording NothingToRestore(RequestedWithdrawal asked) => new(
        $"Není co obnovit: žádná {(asked.Editions.Count > 0 ? "taková " : "")}edice {asked.Municipality} {asked.Year} stažena nebyla.",
        $"There is nothing to restore: "
        + $"no {(asked.Editions.Count > 0 ? "such " : "")}edition of {asked.Municipality} {asked.Year} was withdrawn.");

    public static Wording Step(WithdrawalStage stage) => stage switch
    {
        WithdrawalStage.Forbidden => new("edicí se už nevydává", "editions that are not served any more"),
        WithdrawalStage.Announced => new("záznamů v přehledu a kanálech to říká", "entries of log and feeds that say so"),
        WithdrawalStage.Rows => new("řádků tabulek odstraněno", "table rows removed"),
        WithdrawalStage.Files => new("souborů odstraněno", "files removed"),
        WithdrawalStage.Entries => new("starších záznamů v přehledu a kanálech vyprázdněno", "older entries of log and feeds emptied"),
        _ => new("protokolů složky nahrazeno", "reports of the folder replaced"),
    };
}
