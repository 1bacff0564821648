namespace Transparency.Core.Municipalities;

/// <summary>What kind of body keeps the budget; decides what is consolidated.</summary>
public enum MunicipalityKind
{
    /// <summary>Obec, město.</summary>
    Municipality,

    /// <summary>Městská část or městský obvod: its transfers with its city are real money.</summary>
    District,

    /// <summary>Statutární město, které vykazuje bez svých částí: its transfers with its districts are real money.</summary>
    City,

    /// <summary>Kraj.</summary>
    Region,

    /// <summary>Příspěvková organizace.</summary>
    Organisation,
}
