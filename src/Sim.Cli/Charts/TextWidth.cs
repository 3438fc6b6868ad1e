using System.Globalization;
using System.Text;

namespace Sim.Cli.Charts;

/// <summary>
/// Widths of text without a font at hand: the advance widths of Helvetica, which Arial and Liberation Sans share
/// (Adobe core font metrics), so that labels can be laid out the same on every machine.
/// </summary>
internal static class TextWidth
{
    private static ReadOnlySpan<short> Ascii =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static ReadOnlySpan<short> BoldAscii =>
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    /// <summary>Estimated width in pixels.</summary>
    public static double Of(string text, double size, bool bold = false)
    {
        double sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            sum += Units(rune, bold ? BoldAscii : Ascii);
        }
        return sum / 1000 * size;
    }

    /// <summary>Breaks a text into lines no wider than a width; the last line allowed ends in an ellipsis where the text is longer.</summary>
    public static List<string> Wrap(string text, double width, double size, int mostLines, bool bold = false)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Of(longer, size, bold) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }
        if (line.Length > 0)
        {
            lines.Add(line);
        }
        if (lines.Count > mostLines)
        {
            lines[mostLines - 1] = string.Join(' ', lines.Skip(mostLines - 1));
            lines.RemoveRange(mostLines, lines.Count - mostLines);
        }
        for (int i = 0; i < lines.Count; i++)
        {
            lines[i] = Shorten(lines[i], width, size, bold);
        }
        return lines;
    }

    /// <summary>The text, cut and ended by an ellipsis where it is too wide.</summary>
    public static string Shorten(string text, double width, double size, bool bold = false)
    {
        if (Of(text, size, bold) <= width)
        {
            return text;
        }
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        for (int i = starts.Length - 1; i > 0; i--)
        {
            string cut = text[..starts[i]].TrimEnd() + "…";
            if (Of(cut, size, bold) <= width)
            {
                return cut;
            }
        }
        return "…";
    }

    private static double Units(Rune rune, ReadOnlySpan<short> ascii)
    {
        if (rune.Value is >= 32 and < 127)
        {
            return ascii[rune.Value - 32];
        }
        return rune.Value switch
        {
            < 32 => 0,
            0x2009 or 0x202F => 200,
            0xB0 or 0xB2 or 0xB3 or (>= 0x2070 and <= 0x209C) => 400,
            0x111 => 556,
            0x2212 or 0xD7 => 584,
            0x2026 => 1000,
            >= 0x1100 => rune.Value is >= 0x2000 and < 0x2E80 ? 700 : 1000,
            _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark => 0,
            _ => Plain(rune, ascii),
        };
    }

    /// <summary>A letter with an accent is as wide as without.</summary>
    private static double Plain(Rune rune, ReadOnlySpan<short> ascii)
    {
        char letter = rune.ToString().Normalize(NormalizationForm.FormD)[0];
        return letter is >= ' ' and < '\x7f' ? ascii[letter - 32] : 650;
    }
}
