using SkiaSharp;
using Transparency.Pages.Pictures;

namespace Transparency.Functions.Charts;

/// <summary>
/// Draws pictures in dots. Letters are drawn as outlines of our own font, so that no font of the machine matters; what draws is loaded
/// when the first picture is asked for.
/// </summary>
public sealed class DotPen : IDisposable
{
    private readonly Lazy<SKTypeface> _usual = new(() => PictureFont.Of("Inter-Regular.ttf"));

    private readonly Lazy<SKTypeface> _strong = new(() => PictureFont.Of("Inter-SemiBold.ttf"));

    /// <returns>The bytes of a PNG, the same whenever the picture is the same.</returns>
    public byte[] Png(Picture picture)
    {
        var size = new SKImageInfo(
            (int)picture.Area.Width, (int)picture.Area.Height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb());

        using var dots = new SKBitmap(size);
        using (var canvas = new SKCanvas(dots))
        {
            canvas.Clear(SKColors.White);

            foreach (var mark in picture.All)
                Draw(canvas, mark);
        }

        using var pixels = dots.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 9))
            ?? throw new InvalidOperationException("The picture could not be packed.");

        return png.ToArray();
    }

    public void Dispose()
    {
        foreach (var font in new[] { _usual, _strong }.Where(font => font.IsValueCreated))
            font.Value.Dispose();
    }

    private void Draw(SKCanvas canvas, Mark mark)
    {
        switch (mark)
        {
            case BoxMark box:
                Draw(canvas, box);
                break;
            case TextMark text:
                Draw(canvas, text);
                break;
        }
    }

    private static void Draw(SKCanvas canvas, BoxMark box)
    {
        var area = SKRect.Create((float)box.Area.X, (float)box.Area.Y, (float)box.Area.Width, (float)box.Area.Height);
        using var paint = new SKPaint { Color = SKColor.Parse(box.Fill), IsAntialias = true };
        canvas.DrawRoundRect(area, (float)box.Corner, (float)box.Corner, paint);

        if (box.Border is not { } border)
            return;

        using var line = new SKPaint { Color = SKColor.Parse(border), IsAntialias = true, IsStroke = true, StrokeWidth = 1 };
        canvas.DrawRect(area, line);
    }

    private void Draw(SKCanvas canvas, TextMark text)
    {
        using var font = new SKFont((text.Pen.IsStrong ? _strong : _usual).Value, (float)text.Pen.Size)
        {
            Hinting = SKFontHinting.None,
            LinearMetrics = true,
            Subpixel = true,
        };
        using var paint = new SKPaint { Color = SKColor.Parse(text.Pen.Colour), IsAntialias = true };

        var x = (float)text.X - (text.IsAtEnd ? font.MeasureText(text.Text) : 0);
        using var outlines = font.GetTextPath(text.Text, new SKPoint(x, (float)text.Y));
        canvas.DrawPath(outlines, paint);
    }
}
