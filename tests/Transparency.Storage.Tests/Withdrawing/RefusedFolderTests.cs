using Transparency.Core.Imports;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Verifying;

namespace Transparency.Storage.Tests.Withdrawing;

/// <summary>What was withdrawn is not published again from a folder that still gives it, and a corrected one is.</summary>
public sealed class RefusedFolderTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheSameFilesAreRefusedAndTheClerkIsToldWhy()
    {
        var (town, edition) = await WithdrawnAsync();
        await town.PutAsync("data.csv", Secret.Data(1000));

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Rejected, null, 1, 0), (report.Outcome, report.Edition, report.Errors, report.Warnings));

        var problem = Assert.Single(report.Problems);
        Assert.Equal("withdrawn", problem.Code);
        Assert.Matches($"^{edition}, [0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}, personal-data$", problem.Found);
        Assert.Contains($"edition {edition} of the budget 2024 of Vzor was withdrawn on ", report.Sentence, StringComparison.Ordinal);
        Assert.Contains(
            "(osobní údaje) a složka dává stále totéž; vložte do ní opravený soubor", report.SentenceCs, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Secret.Words, word => System.Text.Json.JsonSerializer.Serialize(report).Contains(word, StringComparison.Ordinal));
        await town.AssertGoneAsync(edition);
    }

    [Fact]
    public async Task ANightLeavesTheFolderAloneThatGivesWhatWasWithdrawn()
    {
        var (town, edition) = await WithdrawnAsync();
        var tag = await town.ReportTagAsync();
        var before = await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop);
        var wire = new Wire();

        await new Worker(town.Account, wire).Changes.FileWrittenAsync($"{town.Id}/2024/data.csv", Stop);

        Assert.Equal(("withdrawn", 1), (before!.Problems.Single().Code, before.Errors));
        Assert.Equal(tag, await town.ReportTagAsync());
        Assert.Equal(0, wire.LeaseAttempts);
        await town.AssertGoneAsync(edition);
    }

    [Fact]
    public async Task ACorrectedFolderIsPublishedAndComparedWithNothing()
    {
        var (town, wrong) = await WithdrawnAsync();
        await Secret.CorrectAsync(town);

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Published, null), (report.Outcome, report.Before));

        var publication = (await town.PointerAsync())!.Publication;
        Assert.Equal((report.Edition, null, null), (publication.Edition, publication.Previous, publication.Change));
        await town.AssertGoneAsync(wrong);
        await town.AssertWholeAsync(report.Edition!);
    }

    [Theory]
    [InlineData("personal-data", ImportOutcome.Rejected)]
    [InlineData("confidential", ImportOutcome.Rejected)]
    [InlineData("wrong-folder", ImportOutcome.Rejected)]
    [InlineData("wrong-data", ImportOutcome.Published)]
    public async Task AFileBesideThemMendsWhatWasMissingAndNotWhatMustNotBeSeen(string reason, ImportOutcome outcome)
    {
        var (town, _) = await WithdrawnAsync(reason);
        await town.PutAsync("dalsi.csv", Exports.WithEvents(3));

        Assert.Equal(outcome, (await town.ImportAsync()).Outcome);
    }

    [Fact]
    public async Task ANewListOfDocumentsDoesNotLetWrongDataThrough()
    {
        var town = await Town.CreateAsync(azurite);
        await Secret.PutAsync(town);
        await town.PutAsync(
            "documents.csv",
            "kind;title;url;approved;published\nbudget;Rozpočet;https://vzor.example.cz/r.pdf;2023-12-14;2024-01-02\n");

        var wrong = (await town.ImportAsync()).Edition!;
        await town.WithdrawAsync();
        await town.PutAsync(
            "documents.csv",
            "kind;title;url;approved;published\nbudget;Rozpočet 2024;https://vzor.example.cz/r.pdf;2023-12-14;2024-01-02\n");

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Rejected, "withdrawn"), (report.Outcome, report.Problems.Single().Code));
        await town.AssertGoneAsync(wrong);
    }

    [Fact]
    public async Task ANewNoteDoesNotLetWrongDataThrough()
    {
        var town = await Town.CreateAsync(azurite);
        await Secret.PutAsync(town);
        await town.PutAsync("notes.csv", "level;code;text\nsection;61;Úřad se stěhoval.\n");

        var wrong = (await town.ImportAsync()).Edition!;
        await town.WithdrawAsync();
        await town.PutAsync("notes.csv", "level;code;text\nsection;61;Úřad se letos stěhoval.\n");

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Rejected, "withdrawn"), (report.Outcome, report.Problems.Single().Code));
        await town.AssertGoneAsync(wrong);
    }

    [Fact]
    public async Task OtherSettingsMayMakeTheSameFilesFitToBeSeen()
    {
        var (town, wrong) = await WithdrawnAsync();
        await town.PutSettingsAsync("""{"name":"Vzor","descriptions":"never"}""");

        var report = await town.ImportAsync();

        Assert.Equal(ImportOutcome.Published, report.Outcome);
        Assert.NotEqual(wrong, report.Edition);
    }

    [Fact]
    public async Task NewRulesDoNotPublishTheSameFilesUnderAnotherName()
    {
        var (town, edition) = await WithdrawnAsync();
        var withdrawal = Assert.Single(await town.WithdrawalsAsync());
        // As if it had been made by other rules, which give another name.
        await town.Worker.Withdrawals.RemoveAsync(town.Edition(edition), Stop);
        await town.Worker.Withdrawals.WriteAsync(town.Folder, withdrawal with { Edition = "0123456789ab" }, Stop);
        await town.PutAsync("data.csv", Secret.Data(1000));

        Assert.Equal(
            (ImportOutcome.Rejected, "withdrawn"),
            ((await town.ImportAsync()) is var report ? report.Outcome : default, report.Problems.Single().Code));
    }

    [Fact]
    public async Task ADryRunOfTheSameFilesSaysThatTheyAreWithdrawn()
    {
        var (town, _) = await WithdrawnAsync();
        await town.PutAsync("check/data.csv", Secret.Data(1000));

        var same = await town.Worker.Check.RunAsync(town.Folder, Stop);
        await town.PutAsync("check/data.csv", Exports.WithIncome(7));

        var other = await town.Worker.Check.RunAsync(town.Folder, Stop);

        Assert.Equal((ImportOutcome.CheckFailed, "withdrawn"), (same!.Outcome, same.Problems.Single().Code));
        Assert.Equal(ImportOutcome.Checked, other!.Outcome);
    }

    [Fact]
    public async Task VerifyingSaysThatTheYearIsWithdrawn()
    {
        var (town, edition) = await WithdrawnAsync();

        var found = await VerifyAsync(town);
        await Secret.CorrectAsync(town);
        await town.ImportAsync();

        Assert.Equal((VerificationOutcome.Withdrawn, edition), (found.Outcome, found.Withdrawal!.Edition));
        Assert.Equal(VerificationOutcome.Same, (await VerifyAsync(town)).Outcome);
    }

    [Fact]
    public async Task WhatIsRestoredIsPublishedAgainAndTheLogKeepsItsWord()
    {
        var (town, edition) = await WithdrawnAsync();

        var restored = await town.Worker.Restoring.RunAsync(town.Folder, [], Stop);
        var report = await town.ImportAsync();

        Assert.Equal([edition], restored.Select(withdrawal => withdrawal.Edition));
        Assert.Equal((ImportOutcome.Published, edition), (report.Outcome, report.Edition));
        Assert.Equal([edition, null, edition], await town.LogAsync());
        // What a named edition's answers say of its publication is not what the withdrawal left of the first.
        Assert.Equal(edition, (await town.Worker.Log.FirstOrNullAsync(town.Edition(edition), Stop))!.ShownEdition);
        await town.AssertWholeAsync(edition);
        Assert.Empty(await town.Worker.Restoring.RunAsync(town.Folder, [], Stop));
        // And it can be withdrawn once more.
        await town.WithdrawAsync();
        await town.AssertGoneAsync(edition);
    }

    [Fact]
    public async Task OneOfTwoIsRestored()
    {
        var (town, first) = await WithdrawnAsync();
        await Secret.PutAsync(town, 1500);

        var second = (await town.ImportAsync()).Edition!;
        await town.WithdrawAsync();

        await town.Worker.Restoring.RunAsync(town.Folder, [second], Stop);

        Assert.Equal([first], (await town.WithdrawalsAsync()).Select(withdrawal => withdrawal.Edition));
        Assert.Equal(second, (await town.ImportAsync()).Edition);
    }

    private async Task<(Town Town, string Edition)> WithdrawnAsync(string reason = "personal-data")
    {
        var town = await Town.CreateAsync(azurite);
        await Secret.PutAsync(town);

        var edition = (await town.ImportAsync()).Edition!;
        await town.WithdrawAsync(reason: WithdrawalReason.Of(reason));

        return (town, edition);
    }

    private static Task<Verification> VerifyAsync(Town town) =>
        new EditionVerification(
            town.Worker.Folders,
            town.Worker.Pointers,
            town.Worker.Withdrawals,
            town.Worker.Rows,
            town.Worker.Files,
            town.Worker.Options).RunAsync(town.Folder, Stop);
}
