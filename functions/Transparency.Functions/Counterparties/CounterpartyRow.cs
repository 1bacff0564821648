namespace Transparency.Functions.Counterparties;

/// <summary>An organisation in a year of a municipality, as a row.</summary>
public sealed record CounterpartyRow(CounterpartyTownResponse Town, CounterpartyYearResponse Year);
