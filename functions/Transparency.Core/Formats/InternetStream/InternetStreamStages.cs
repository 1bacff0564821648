using Transparency.Core.Budgets;

namespace Transparency.Core.Formats.InternetStream;

/// <summary>
/// The stage of a file, which only its name says: SR approved (schválený rozpočet), RU amended (rozpočet upravený), SK actual (skutečnost),
/// as a
/// word of its own: <c>SR.csv</c>, <c>sk-2020.csv</c>, <c>2020_RU.csv</c>.
/// </summary>
internal static class InternetStreamStages
{
    public static Stage? OfOrNull(ReadOnlySpan<char> fileName)
    {
        Stage? found = null;

        while (!fileName.IsEmpty)
        {
            var length = 0;
            while (length < fileName.Length && char.IsLetter(fileName[length]))
                length++;

            if (OfWordOrNull(fileName[..length]) is { } stage)
            {
                // A name that says two stages says none.
                if (found is not null && found != stage)
                    return null;

                found = stage;
            }

            fileName = fileName[Math.Min(length + 1, fileName.Length)..];
        }

        return found;
    }

    private static Stage? OfWordOrNull(ReadOnlySpan<char> word)
    {
        if (word.Equals("SR", StringComparison.OrdinalIgnoreCase))
            return Stage.Approved;
        if (word.Equals("RU", StringComparison.OrdinalIgnoreCase))
            return Stage.Amended;

        return word.Equals("SK", StringComparison.OrdinalIgnoreCase) ? Stage.Actual : null;
    }
}
