namespace Transparency.Core.Municipalities;

/// <summary>A row of the register of Czech municipalities (2025): IČO, name, region and inhabitants.</summary>
public sealed record RegisteredMunicipality(string Ico, string Name, string Region, int Population);
