namespace Transparency.Pages.Levels;

/// <summary>As what a level is drawn.</summary>
public enum PictureForm
{
    /// <summary>Bars in all stages on one scale: <c>bars</c>.</summary>
    Bars,

    /// <summary>Areas as large as their amounts: <c>treemap</c>.</summary>
    Treemap,
}
