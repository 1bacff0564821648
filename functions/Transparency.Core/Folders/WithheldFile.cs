using Transparency.Core.Words;

namespace Transparency.Core.Folders;

/// <summary>A file that lies in a folder and cannot be read, because the storage does not give it out.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Reason">Why, as far as the storage says.</param>
public sealed record WithheldFile(string Name, long Bytes, Wording Reason);
