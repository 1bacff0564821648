using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Pages.Towns;

namespace Transparency.Pages.Tests.Towns;

/// <summary>A year's page as it is read without scripts.</summary>
public sealed class YearPageTests
{
    [Fact]
    public void ThePageLeadsWithWordsWhoseAmountsAreStressed()
    {
        var page = Invented.Pages("Vzor", Language.Czech)["year"];

        Assert.Contains(
            "<p class=\"lead\">Obec dostala zpět o <strong>4\u00A0Kč</strong> víc, než utratila. "
                + "Získala <strong>1,2\u00A0mil.\u00A0Kč</strong>.",
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            " Půjčila si <strong>2\u00A0Kč</strong> a\u00A0uložila <strong>3\u00A0Kč</strong>.</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTableHasTheDifferenceAndFinancingAndNoStageThatNobodyKnows()
    {
        var page = Invented.Pages("Vzor", Language.Czech)["year"];

        Assert.Contains(
            "<th scope=\"col\"><a class=\"word\" href=\"#slovo-schvaleny-rozpocet\">Schválený rozpočet</a></th>"
                + "<th scope=\"col\"><a class=\"word\" href=\"#slovo-skutecnost\">Skutečnost</a></th></tr>",
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            "<th scope=\"row\"><a class=\"word\" href=\"#slovo-saldo\">Saldo</a></th>"
                + "<td title=\"Schválený rozpočet\">1\u00A0234\u00A0572,00</td>",
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            "<th scope=\"row\"><a class=\"word\" href=\"#slovo-financovani\">Financování</a></th>"
                + "<td title=\"Schválený rozpočet\">7,00</td><td title=\"Skutečnost\">8,00</td>",
            page,
            StringComparison.Ordinal);
    }
}
