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

    private readonly Random _random = new(seed);

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
