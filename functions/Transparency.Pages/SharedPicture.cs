namespace Transparency.Pages;

/// <summary>The picture that social networks and messengers show beside a page that is passed on.</summary>
/// <param name="Address">Its whole address.</param>
/// <param name="Text">What it shows, for whoever does not see it.</param>
/// <param name="Width">In dots.</param>
/// <param name="Height">In dots.</param>
public sealed record SharedPicture(string Address, string Text, int Width, int Height);
