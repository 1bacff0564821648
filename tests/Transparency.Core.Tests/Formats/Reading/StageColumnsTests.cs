using Transparency.Core.Budgets;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

/// <summary>Names of columns of a stage, as systems and clerks write them, and those that only look like one.</summary>
public sealed class StageColumnsTests
{
    [Theory]
    [InlineData("SR")]
    [InlineData("sr 2024")]
    [InlineData("SR2024")]
    [InlineData("SRDAL")]
    [InlineData("schvaleno")]
    [InlineData("Schváleno (Kč)")]
    [InlineData("Schválený rozpočet")]
    [InlineData("SCHVÁLENÝ ROZPOČET 2024")]
    [InlineData("Schválený rozpočet na rok 2024")]
    [InlineData("Schválený rozpočet (SR)")]
    [InlineData("Rozpočet schválený")]
    [InlineData("rozpocet_schvaleny")]
    [InlineData("schvaleny_rozpocet")]
    [InlineData("Schválený rozpočet v Kč")]
    [InlineData("Schv. rozpočet")]
    [InlineData("Schválený\u00A0rozpočet")]
    [InlineData("Původní rozpočet")]
    public void TheApprovedBudgetIsKnown(string name) => AssertIs(name, Stage.Approved);

    [Theory]
    [InlineData("UR")]
    [InlineData("RU")]
    [InlineData("UR k 31.10.")]
    [InlineData("UR k 31. 10. 2024")]
    [InlineData("zmeneno")]
    [InlineData("Upravený rozpočet")]
    [InlineData("Rozpočet upravený")]
    [InlineData("Rozpočet po změnách")]
    [InlineData("ROZPOCET PO ZMENACH k 31.12.2024 [Kč]")]
    [InlineData("Upr. rozp. 2024")]
    [InlineData("rozpocet_upraveny")]
    [InlineData("Rozpočet po RO")]
    [InlineData("Aktuální rozpočet")]
    public void TheAmendedBudgetIsKnown(string name) => AssertIs(name, Stage.Amended);

    [Theory]
    [InlineData("SK")]
    [InlineData("Skutečnost")]
    [InlineData("SKUTECNOST")]
    [InlineData("Čerpání")]
    [InlineData("cerpani")]
    [InlineData("Plnění")]
    [InlineData("plneni")]
    [InlineData("Čerpání/plnění")]
    [InlineData("Skutečnost k 31.12.2024")]
    [InlineData("Skutečnost ke dni 31.12.2024")]
    [InlineData("Skutečnost k 31.12.24")]
    [InlineData("Skutečnost 2024")]
    [InlineData("Skutečnost 1-12/2024")]
    [InlineData("Skutečnost 01 - 09")]
    [InlineData("Skutečnost za rok 2024")]
    [InlineData("Čerpání od počátku roku")]
    [InlineData("Skutečnost od začátku roku 2024")]
    [InlineData("Výsledek od počátku roku")]
    [InlineData("Skutečné čerpání")]
    [InlineData("Čerpání rozpočtu v Kč")]
    public void TheActualBudgetIsKnown(string name) => AssertIs(name, Stage.Actual);

    /// <summary>Other amounts, and numbers that are none: to take one for a stage would be a wrong figure.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("Rozpočet")]
    [InlineData("Rozpočet 2024")]
    [InlineData("Návrh rozpočtu 2025")]
    [InlineData("Plnění v %")]
    [InlineData("% SR")]
    [InlineData("Čerpání %")]
    [InlineData("% plnění UR")]
    [InlineData("Plnění v procentech")]
    [InlineData("Změna rozpočtu")]
    [InlineData("Rozpočtové opatření č. 3")]
    [InlineData("Skutečnost za měsíc")]
    [InlineData("Skutečnost 12/2024")]
    [InlineData("Skutečnost za 4. čtvrtletí")]
    [InlineData("Skutečnost minulého roku")]
    [InlineData("Skutečnost 2023 a 2024")]
    [InlineData("Výsledek")]
    [InlineData("Zbývá k čerpání")]
    [InlineData("Čerpání k rozpočtu")]
    [InlineData("Upravený rozpočet (SR)")]
    [InlineData("Konečný rozpočet")]
    [InlineData("Rozdíl SR a SK")]
    [InlineData("SR UR")]
    public void WhatIsNoStageIsNone(string name) => Assert.Null(StageColumns.OfOrNull(name));

    [Theory]
    [InlineData("Schválený rozpočet v tis. Kč", nameof(AmountUnit.Thousands))]
    [InlineData("SR (tis. Kč)", nameof(AmountUnit.Thousands))]
    [InlineData("Skutečnost [v tisících Kč]", nameof(AmountUnit.Thousands))]
    [InlineData("Skutečnost v mil. Kč", nameof(AmountUnit.Other))]
    [InlineData("Skutečnost v haléřích", nameof(AmountUnit.Other))]
    [InlineData("Skutečnost (CZK)", nameof(AmountUnit.Crowns))]
    public void TheUnitIsThatOfTheName(string name, string unit) => Assert.Equal(unit, StageColumns.OfOrNull(name)?.Unit.ToString());

    [Theory]
    [InlineData("Skutečnost 2023", 2023)]
    [InlineData("Skutečnost k 31.12.2023", 2023)]
    [InlineData("SR2025", 2025)]
    [InlineData("UR k 31.10.", null)]
    public void TheYearIsThatOfTheName(string name, int? year) => Assert.Equal(year, StageColumns.OfOrNull(name)?.Year);

    [Theory]
    [InlineData("Rozpočet obce (v tis. Kč)", true)]
    [InlineData("údaje jsou v tisících", true)]
    [InlineData("částky: mil. Kč", true)]
    [InlineData("Dotace 2 mil. Kč na opravu silnice", false)]
    [InlineData("Rozpočet obce Tisá", false)]
    [InlineData("v Kč", false)]
    public void AnotherUnitIsHeardInATitle(string title, bool says) => Assert.Equal(says, AmountUnits.SaysOther(title));

    private static void AssertIs(string name, Stage stage) => Assert.Equal(stage, StageColumns.OfOrNull(name)?.Stage);
}
