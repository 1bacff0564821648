namespace Transparency.Core.Validation;

/// <summary>A kind of problem. The code is stable: other programs rely on it.</summary>
/// <param name="Code">Stable, lower case with hyphens.</param>
/// <param name="Severity">Whether it stops the folder.</param>
/// <param name="Title">What is wrong, in English.</param>
/// <param name="TitleCs">What is wrong, in Czech.</param>
/// <param name="Mend">What to do, in English.</param>
/// <param name="MendCs">What to do, in Czech.</param>
public sealed record ProblemKind(string Code, Severity Severity, string Title, string TitleCs, string Mend, string MendCs);
