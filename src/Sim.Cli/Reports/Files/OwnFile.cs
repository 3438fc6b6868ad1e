using System.Text.RegularExpressions;
using Sim.Engine.Accounts;

namespace Sim.Cli.Reports;

/// <summary>
/// Kinds of files that this program writes under a name of the user's, and how their first lines tell that it did. A file is
/// replaced unasked only by one of its own kind: whatever else stands there is the user's.
/// </summary>
/// <param name="What">What the file is, in words.</param>
/// <param name="Opens">Whether a text begins as the program lets such a file begin.</param>
internal sealed partial record OwnFile(string What, Func<string, bool> Opens)
{
    private const int HeadLetters = 1_000_000;

    /// <summary>A page of <c>sim report</c>.</summary>
    public static OwnFile Page { get; } = new("a page of sim report", head => head.Contains(Generator, StringComparison.Ordinal));

    /// <summary>A chart: its size, its words for those who cannot see it and its fonts, in this order.</summary>
    public static OwnFile Chart { get; } = new("a chart of this program", head => head.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=", StringComparison.Ordinal)
        && head.Contains("font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\" stroke-linejoin=\"round\">\n<title>", StringComparison.Ordinal));

    /// <summary>Rows of <c>sim sweep</c>: the paths varied, then the indicators.</summary>
    public static OwnFile Sweep { get; } = new("rows of sim sweep", head => FirstLine(head).Contains($",{Indicators.All[0].Key} [{Indicators.All[0].Unit}],", StringComparison.Ordinal));

    /// <summary>A weather year of <c>sim weather</c>.</summary>
    public static OwnFile Weather { get; } = new("a weather year of sim weather", head => head.StartsWith("LOCATION,", StringComparison.Ordinal)
        && head.Contains("\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\nHOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,", StringComparison.Ordinal)
        && head.Contains($"\nDATA PERIODS,1,1,Data,Sunday,1/1,12/31\n{Engine.Climate.SunYear.EphemerisYear},1,1,1,0,?,", StringComparison.Ordinal));

    /// <summary>A template of <c>sim costs</c> in which nothing is filled in yet.</summary>
    public static OwnFile Template { get; } = new("an empty template of sim costs", head => head.StartsWith(CostTables.TemplateOpens, StringComparison.Ordinal) && !IsFilledIn(head))
    {
        Keeps = IsFilledIn,
    };

    /// <summary>A scenario of <c>sim calibrate</c>.</summary>
    public static OwnFile Calibrated { get; } = new("a scenario of sim calibrate", head => head.StartsWith("# ", StringComparison.Ordinal)
        && FirstLine(head).EndsWith(CalibrationReport.Calibrated, StringComparison.Ordinal));

    /// <summary>A JSON document of results, which every command that fills a folder writes into it.</summary>
    public static OwnFile Json { get; } = new("results of this program", head => head.StartsWith("{\n  \"command\": \"", StringComparison.Ordinal)
        && head.Contains("\n  \"physics_version\": ", StringComparison.Ordinal));

    /// <summary>What names the program in the head of a page.</summary>
    public const string Generator = "<meta name=\"generator\" content=\"sim ";

    /// <summary>What holds work of the user's and is not replaced at all; none by default.</summary>
    public Func<string, bool> Keeps { get; init; } = _ => false;

    /// <summary>Why a file must not be replaced; none where there is no file, nothing in it, or it is of this kind.</summary>
    /// <param name="file">The file.</param>
    /// <param name="force">Whether the user asks for it whatever stands there.</param>
    public string? Why(string file, bool force)
    {
        if (new FileInfo(file) is not { Exists: true, Length: > 0 })
        {
            return null;
        }
        string head = Head(file);
        return Keeps(head) ? "a template of costs that is filled in stands there, which is never replaced; name another"
            : force || Opens(head) ? null
            : $"a file stands there that is not {What}; name another, or replace it with --force";
    }

    private static string Head(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        char[] head = new char[HeadLetters];
        return new string(head, 0, reader.ReadBlock(head, 0, head.Length)).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    // Columns centre, from, to, category, cost, person_nights, what it holds, the model's range, source: what the program leaves empty is so in each row.
    private static bool IsFilledIn(string text) => text.StartsWith(CostTables.TemplateOpens, StringComparison.Ordinal)
        && text.TrimEnd('\n').Split('\n').Where(l => l[..Math.Min(1, l.Length)] != "#").Skip(1).Any(l => !EmptyRow().IsMatch(l));

    [GeneratedRegex("""^(?:"(?:[^"]|"")*"|[^"]*?)([,;])\1\1[^,;]+\1\1\1.*\1$""", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyRow();

    private static string FirstLine(string head) => head.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? head[..end] : head;
}
