namespace Transparency.Core.Payments.Privacy;

/// <summary>What parts two groups of digits.</summary>
internal enum Gap
{
    None,
    Space,
    Dot,
    Dash,
    Slash,
}

/// <summary>Digits that follow each other, of a number that may be written in several groups.</summary>
/// <param name="Start">Where the group begins in the text.</param>
/// <param name="End">Where what follows it begins.</param>
/// <param name="At">Where its digits begin among the digits of the run.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Before">What parts it from the group before.</param>
internal readonly record struct NumberGroup(int Start, int End, int At, int Length, Gap Before);
