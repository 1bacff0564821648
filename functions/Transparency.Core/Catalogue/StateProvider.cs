using Transparency.Core.Municipalities;

namespace Transparency.Core.Catalogue;

/// <summary>
/// Who provides what the state's statement says: nobody whom it is about, but whoever runs the catalogue and publishes it once more.
/// </summary>
/// <param name="Ico">Its IČO.</param>
/// <param name="Name">Its name.</param>
public sealed record StateProvider(Ico Ico, string Name);
