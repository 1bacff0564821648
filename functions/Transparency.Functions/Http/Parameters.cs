using System.Globalization;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Functions.Http;

/// <summary>
/// The query of a request, checked: an unknown or repeated parameter is a mistake, and so is a value that is not allowed. The first mistake
/// is kept.
/// </summary>
public sealed class Parameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Parameters(HttpRequest request, params string[] known)
    {
        foreach (var (name, values) in request.Query)
        {
            if (!known.Contains(name))
            {
                Fail(known.Length == 0 ? ParameterWords.NoneIsTaken(name) : ParameterWords.Unknown(name, known));
            }
            else if (values.Count > 1)
            {
                Fail(ParameterWords.Repeated(name, values.Count));
            }
            else if (values[0] is { Length: > 0 } value)
            {
                _values[name] = value;
            }
        }
    }

    private Parameters()
    {
    }

    /// <summary>What is wrong, or null.</summary>
    public Wording? Mistake { get; private set; }

    /// <summary>Of who asks for nothing but the address.</summary>
    public static Parameters None() => new();

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Sets what another parameter implies.</summary>
    public void Set(string name, string value) => _values[name] = value;

    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>One of the values allowed; the first of them when it is not given.</summary>
    public T OneOf<T>(string name, params ReadOnlySpan<(string Name, T Value)> allowed)
    {
        var text = Text(name);
        if (text is null)
            return allowed[0].Value;

        var names = new List<string>();

        foreach (var (candidate, value) in allowed)
        {
            if (candidate == text)
                return value;
            if (!names.Contains(candidate))
                names.Add(candidate);
        }

        Fail(ParameterWords.NotAllowed(name, text, names));

        return allowed[0].Value;
    }

    /// <summary>The language that <c>lang</c> asks for; Czech when it is not given.</summary>
    public Language Language() => OneOf("lang", ("cs", Core.Words.Language.Czech), ("en", Core.Words.Language.English));

    public int Number(string name, int standard, int least, int most)
    {
        var text = Text(name);
        if (text is null)
            return standard;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        Fail(ParameterWords.NoNumber(name, text, least, most));

        return standard;
    }

    /// <summary>A code of exactly so many digits, or null when it is not given.</summary>
    public string? Code(string name, int digits)
    {
        var text = Text(name);
        if (text is null)
            return null;
        if (text.Length == digits && text.All(char.IsAsciiDigit))
            return text;

        Fail(ParameterWords.NoCode(name, text, digits));

        return null;
    }

    /// <summary>A day, or null when it is not given.</summary>
    public DateOnly? DayOrNull(string name)
    {
        var text = Text(name);
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        Fail(ParameterWords.NoDay(name, text));

        return null;
    }

    /// <summary>An amount in CZK, or null when it is not given.</summary>
    public Money? AmountOrNull(string name)
    {
        const decimal most = 1_000_000_000_000_000m;
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

        var text = Text(name);
        if (text is null)
            return null;

        if (decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var crowns)
            && Math.Abs(crowns) <= most
            && decimal.Round(crowns, 2) == crowns)
        {
            return Money.FromCrowns(crowns);
        }

        Fail(ParameterWords.NoAmount(name, text));

        return null;
    }

    public Side? SideOrNull(string name)
    {
        var text = Text(name);
        if (text is null)
            return null;
        if (Sides.ParseOrNull(text) is { } side)
            return side;

        Fail(ParameterWords.NotAllowed(name, text, ["income", "expenditure", "financing"]));

        return null;
    }

    /// <summary>A mistake that only programs make.</summary>
    public void Fail(string mistake) => Fail(Wording.Verbatim(mistake));

    public void Fail(Wording mistake) => Mistake ??= mistake;
}
