using Transparency.Samples.Numbers;

namespace Transparency.Samples.Files;

/// <summary>The other side of a payment. A company has a number; a person, and the nameless, have none.</summary>
internal sealed record Party
{
    internal static readonly Party None = new("", "");

    internal Party(string number, string name)
    {
        if (number.Length > 0 && !CompanyNumber.IsValid(number))
            throw new ArgumentException($"The check digit of {number} ({name}) is wrong.", nameof(number));

        Number = number;
        Name = name;
    }

    internal string Number { get; }

    internal string Name { get; }
}
