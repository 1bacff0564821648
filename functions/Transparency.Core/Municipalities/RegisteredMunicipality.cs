namespace Transparency.Core.Municipalities;

/// <summary>A row of the register of Czech municipalities (2025): IČO, name, region, inhabitants and code in the register RÚIAN.</summary>
public sealed record RegisteredMunicipality(string Ico, string Name, string Region, int Population, string Ruian);
