using System.Globalization;

namespace Transparency.Core.Tests.Payments.Privacy;

/// <summary>Invented texts as clerks write them, with a number of a person in them and without; the same ones each time.</summary>
internal sealed class PersonalTexts(int seed)
{
    private static readonly string[] Slashes = ["/", " / ", "\u2215", "\u2044", "\uFF0F", "\\", "\u00A0/\u00A0"];
    private static readonly string[] Gaps = ["-", " ", "\u00A0", "\u2009", "\u202F", "\u2013", "\u2011", "_", " - "];
    private static readonly string[] Before =
        [
            "", "Novák Jan ", "RČ", "r.č. ", "r. č.: ", "rodné číslo ", "nájem bytu, ", "(", "vratka přeplatku VS ",
            "DPP ", "ZÁLOHA_", "dle smlouvy;"
        ];

    private static readonly string[] After = ["", " leden", ")", ", doplatek", ". Brno", "x", " 2024", " Kč"];

    private static readonly string[] Innocent =
    [
        "Oprava střechy MŠ, {0}", "faktura {1}", "FA č. {2}", "VS {3}", "smlouva {4}/2023", "rok {5}, {6}. čtvrtletí",
        "období 1.{6}.{5} - 28.{6}.{5}", "IČO {7}", "DIČ CZ{7}", "{8} Kč", "výpis č. {0}/{5}", "vyhláška {0}/{5} Sb.", "obj. {5}/{2}",
        "§ {0} odst. {6}", "účetní doklad {5}{2}", "příspěvek {5} dle usn. {0}/{6}/{5}", "č.j. MU/{2}/{5}/OF", "elektřina {6}/{5}",
        "zakázka P{5}V{2}", "EIC 27ZG{2}", "pojistné {3}", "číslo faktury {9}", "{10}",
    ];

    /// <summary>What stands before numbers of papers that look like a day or a telephone: {0}.</summary>
    private static readonly string[] Papers =
    [
        "VS {0}", "VS: {0}, KS 0308", "variabilní symbol {0}", "var. symbol {0}", "č. {0}", "faktura {0}", "faktura č. {0}", "Fa. {0}",
        "úhrada faktury {0}", "FV{0}", "smlouva {0}", "dle smlouvy č. {0}", "objednávka {0}", "dle obj. {0}", "obj.č.{0}", "SMO {0}",
        "dle {0}", "doklad {0}", "pokladní doklad č. {0}", "dodací list {0}", "zakázka {0}", "faktura 2024/{0}", "faktury {0}, {0}",
    ];

    private static readonly string[] Persons =
        ["RČ {0}", "r. č.: {0}", "rodné číslo {0}", "pan Novák {0}", "paní Nováková, {0}", "nájemce Dvořák {0}", "p. Malý {0}", "žák {0}"];

    private readonly Random _random = new(seed);

    /// <summary>The number of somebody born from 2000 to 2009, as a spreadsheet leaves it: without its first zero.</summary>
    public string WithLostZero()
    {
        for (; ; )
        {
            var (six, tail) = Number();
            if (tail.Length == 4 && six[0] == '0' && six[1] != '0')
                return string.Format(CultureInfo.InvariantCulture, Of(Persons), six[1..] + tail);
        }
    }

    /// <summary>A number of a paper that begins with the day on which it was written, or like a telephone.</summary>
    public string OfPaper()
    {
        var day = FormattableString.Invariant($"{_random.Next(10, 27):00}{_random.Next(1, 13):00}{_random.Next(1, 29):00}");

        return _random.Next(8) switch
        {
            0 or 1 => Of(day + Digits(3)),
            2 or 3 => Of(FormattableString.Invariant($"{_random.Next(601, 800)}") + Digits(6)),
            4 => $"faktura {day}-{Digits(4)}",
            5 => $"faktura č. {day}-{Digits(3)}",
            6 => FormattableString.Invariant($"0042/{_random.Next(2018, 2027)}/{Digits(6)}"),
            _ => FormattableString.Invariant($"{_random.Next(1, 99)}+{_random.Next(540, 600)}{Digits(6)}"),
        };

        string Of(string number) => string.Format(CultureInfo.InvariantCulture, this.Of(Papers), number);
    }

    /// <summary>A birth number in any of its forms.</summary>
    public string WithBirthNumber()
    {
        var (six, tail) = Number();
        var number = _random.Next(tail.Length == 3 ? 4 : 5) switch
        {
            0 => six + Of(Slashes) + tail,
            1 => six + tail,
            2 => six + Of(Gaps) + tail,
            3 => $"{six[..2]}-{six[2..4]}-{six[4..]}/{tail}",
            _ => $"{six[..3]} {six[3..]} {tail}",
        };

        if (_random.Next(12) == 0)
            number = string.Concat(number.Select(letter => char.IsAsciiDigit(letter) ? (char)(letter - '0' + '\uFF10') : letter));

        return Of(Before) + number + Of(After);
    }

    /// <summary>A telephone number, an address or a day of birth.</summary>
    public string WithContact() => _random.Next(7) switch
    {
        0 => $"tel. {_random.Next(601, 800)} {Digits(3)} {Digits(3)}",
        1 => $"+420 {_random.Next(210, 800)}{Of(Gaps[..4])}{Digits(3)}{Of(Gaps[..4])}{Digits(3)}",
        2 => $"mobil {_random.Next(601, 800)}{Digits(6)}, Novák",
        3 => $"telefon {_random.Next(300, 600)} {Digits(3)} {Digits(3)}",
        4 => $"jan.novak{_random.Next(99)}@example.cz",
        5 => FormattableString.Invariant($"Jan Novák, nar. {_random.Next(1, 29)}.{_random.Next(1, 13)}.{_random.Next(1930, 2010)}"),
        _ => FormattableString.Invariant($"narozena {_random.Next(1, 29)}. {_random.Next(1, 13)}. {_random.Next(1930, 2010)}, byt 3"),
    };

    /// <summary>Numbers of papers, symbols, sums, days and codes, and none of a person.</summary>
    public string Without() => string.Format(
        CultureInfo.InvariantCulture,
        Of(Innocent),
        _random.Next(1, 500),
        _random.Next(10_000_000, 99_999_999),
        Digits(5),
        $"{_random.Next(2018, 2026)}{Digits(6)}",
        Digits(4),
        _random.Next(2015, 2026),
        _random.Next(1, 5),
        _random.Next(10_000_000, 99_999_999),
        _random.Next(1_000, 900_000_000).ToString("#,0.00", CultureInfo.GetCultureInfo("cs-CZ")),
        $"{_random.Next(18, 26)}0{Digits(1)}00{Digits(4)}",
        $"{_random.Next(2018, 2026)}-0{_random.Next(1, 10)}-1{Digits(1)}");

    private (string Six, string Tail) Number()
    {
        var year = _random.Next(1915, 2025);
        var month = _random.Next(1, 13);
        var day = _random.Next(1, DateTime.DaysInMonth(year, month) + 1);
        var written = month + (_random.Next(2) * 50) + (year >= 2004 && _random.Next(10) == 0 ? 20 : 0);
        var six = FormattableString.Invariant($"{year % 100:00}{written:00}{day:00}");

        if (year < 1954)
            return (six, Digits(3));

        var three = Digits(3);
        var rest = long.Parse(six + three, CultureInfo.InvariantCulture) % 11;

        // Ten, the digit that is none, became zero until 1985; later such numbers were not given.
        return rest != 10 ? (six, three + rest) : year < 1986 ? (six, three + "0") : Number();
    }

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));

    private string Of(string[] texts) => texts[_random.Next(texts.Length)];
}
