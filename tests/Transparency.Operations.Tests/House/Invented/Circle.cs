namespace Transparency.Operations.Tests.House.Invented.First
{
    /// <summary>Half of a circle that the test has to find.</summary>
    public sealed class One
    {
        public Second.Other? Next { get; set; }
    }
}

namespace Transparency.Operations.Tests.House.Invented.Second
{
    /// <summary>The other half.</summary>
    public sealed class Other
    {
        public First.One? Next { get; set; }
    }
}
