namespace Transparency.LocalHost.Arguments;

/// <summary>What the commands of <c>admin</c> expect, said by all that take a municipality, a grant or nothing.</summary>
internal static class AdminShape
{
    public const string Sentence =
        "admin expects add|disable|grant|pull MUNICIPALITY, list, grants [MUNICIPALITY] or revoke GRANT; "
        + "withdraw or restore MUNICIPALITY YEAR.";
}
