using System.Text;

namespace Sim.Engine.Scenarios;

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>The scenario cannot be run.</summary>
    Error,

    /// <summary>Legal, but probably not meant.</summary>
    Warning,
}

/// <summary>One thing wrong with a scenario: where, what was found, what is allowed.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="File">File; empty where the text stands in none.</param>
/// <param name="Line">Line from 1; 0 where unknown.</param>
/// <param name="Column">Column from 1; 0 where unknown.</param>
/// <param name="Path">Dotted path; empty for the file as a whole.</param>
/// <param name="Message">What is wrong, as the rest of a sentence that begins with the path.</param>
/// <param name="Found">The text found, where it is not part of the message.</param>
/// <param name="Allowed">What is allowed instead.</param>
/// <param name="Nearest">What was probably meant.</param>
public sealed record Problem(
    Severity Severity, string File, int Line, int Column, string Path, string Message, string Found = "", string Allowed = "", string? Nearest = null)
{
    private const int LongestPart = 300;

    /// <summary>One line: <c>lipa.yaml:14:12: error: buildings.hall.hieght is not a known key; nearest: height (allowed: height, width)</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(File.Length == 0 ? "scenario" : Printable(File));
        if (Line > 0)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $":{Line}:{Column}");
        }

        text.Append(Severity == Severity.Error ? ": error: " : ": warning: ");
        string sentence = string.Join(' ', new[] { Path, Found.Length > 0 ? $"'{Found}'" : "", Message }.Where(p => p.Length > 0).Select(Printable));
        text.Append(sentence);
        if (Nearest is not null)
        {
            text.Append("; nearest: ").Append(Printable(Nearest));
        }

        return Allowed.Length == 0 ? text.ToString() : text.Append(" (allowed: ").Append(Printable(Allowed)).Append(')').ToString();
    }

    // Of a list the whole words: half of one reads as a word of its own.
    private static StringBuilder Whole(StringBuilder cut)
    {
        int end = cut.ToString().LastIndexOf(", ", StringComparison.Ordinal);
        return end > LongestPart / 2 ? cut.Remove(end + 2, cut.Length - end - 2) : cut;
    }

    // Hostile text must not reach the terminal as control sequences, nor flood it.
    private static string Printable(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, LongestPart));
        foreach (char c in text)
        {
            if (clean.Length >= LongestPart)
            {
                return Whole(clean).Append("...").ToString();
            }

            clean.Append(char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) ? '?' : c);
        }

        return clean.ToString();
    }
}
