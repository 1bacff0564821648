using Transparency.Samples.Files;

namespace Transparency.Samples.Tables;

/// <summary>Invented companies. Their names stay clear of the register by way of places that do not exist.</summary>
internal static class Suppliers
{
    internal static readonly IReadOnlyList<Supplier> All =
    [
        Company("95260188", "Lužnická stavební huť s.r.o.", "5171 6121"),
        Company("91590833", "Mosty a lávky Podlesí a.s.", "5171 6121"),
        Company("90166132", "Silnice Horní Vltavsko s.r.o.", "5171 6121"),
        Company("91860911", "Zahrady Pod Vrbou s.r.o.", "5169 5139 5171"),
        Company("93909969", "Elektro Jiskřivka s.r.o.", "5171 5137 6122"),
        Company("90308247", "Energie Tří řek a.s.", "5154 5153"),
        Company("96281944", "Teplo Kamenicko a.s.", "5152 5153"),
        Company("98219936", "Vodárna Lužnicko a.s.", "5151 5171"),
        Company("95181903", "Telefony Pomezí a.s.", "5162"),
        Company("99378655", "Listovní služba Pomezí s.p.", "5161"),
        Company("97975435", "Odpady Javorka s.r.o.", "5169"),
        Company("92319483", "Papír a tisk U Mlýna s.r.o.", "5139 5169 5136"),
        Company("97574911", "Kancelářský svět Lípa s.r.o.", "5139 5137"),
        // The name holds quotes, which the file has to double.
        Company("91862523", "Truhlářství \"U Dvou dubů\" s.r.o.", "5137 5171 6122"),
        Company("97601896", "Programy pro radnice a.s.", "5168 5172 6119 6111"),
        Company("95559795", "Sítě a servery Lhotka s.r.o.", "5168 5162 5137"),
        Company("97114715", "Advokáti Bílý buk v.o.s.", "5166"),
        Company("90497465", "Projekce Osa a úhel s.r.o.", "5166 6119 6121"),
        Company("95075291", "Vzdělávání úředníků Slovo s.r.o.", "5167"),
        Company("91703425", "Čerpací stanice Na Rozcestí s.r.o.", "5156"),
        Company("93667124", "Uhelné sklady Podlesí s.r.o.", "5155 5139"),
        Company("97684261", "Hostinec U Zlatého raka s.r.o.", "5175 5169"),
        Company("98465635", "Pojišťovací makléř Štít a.s.", "5163 5169"),
        Company("92122337", "Hasičská výzbroj Stříkačka s.r.o.", "5137 5132 5139 6122"),
        Company("90792441", "Geodézie Mezník s.r.o.", "5169 6130 6121 5164"),
        // Some systems cut names at thirty characters.
        Company("90268598", "Úklidové a správcovské družstv", "5169 5164"),
        // The number has lost its leading zero; with it, it is valid.
        Company("1000306", "Dopravní podnik Údolí s.r.o.", "5169 5156 5164"),
    ];

    internal static IReadOnlyList<Party> For(string item)
    {
        var suppliers = All.Where(supplier => supplier.Delivers(item)).ToArray();
        return [.. (suppliers.Length > 0 ? suppliers : All).Select(supplier => supplier.Party)];
    }

    private static Supplier Company(string number, string name, string items) => new(new Party(number, name), items.Split(' '));
}
