using System.Globalization;

namespace Sim.Cli.Tests.Commands;

/// <summary>Random damage to a scenario's text, the same for the same seed.</summary>
internal sealed class Mutator(string text)
{
    private static readonly string[] Odd =
    [
        "", "~", "null", "none", "nan", ".nan", "NaN kW", ".inf", "1e999", "-1e308 kW", "1e-320", "-0", "0 kW", "-5", "1e9 people", "99999999999999999999", "0x10", "1_000",
        "1,5", "{}", "[]", "[[[[", "{{", "}", "]", "\"", "'", "|", ">", "&a", "*a", "!!int 3", "<<: *a", "%", "@", "`", "# ", "---", "...", "\t", "\u0000", "\uFEFF", "\u2028", "\uD83D\uDE00",
        "yes", "no", "22:30", "25:99", "2026-02-30", "../../../../etc/passwd", "/", ".", "/dev/null", "data", "con", "Europe/Sarajevo", "Pacific/Kiritimati", "America/New_York", "UTC", "kW", "EUR/kWh/m2/day",
        "5 m2 K/W", "100 %", "-100 %", "0 C", "-273.15 C", "0 K", "1000 years", "0.5", "2147483648", "-1", "0", "1", "24", "heat-pump", "oil-boiler", "trucks", "own", "monthly", "model", "repeat", "hold",
    ];

    private readonly string[] words = [.. text.Split([' ', '\n', ',', ':', '{', '}', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>The text damaged one to four times.</summary>
    public string Mutate(int seed)
    {
        var random = new Random(seed);
        string damaged = text;
        for (int left = random.Next(1, 5); left > 0; left--)
        {
            damaged = Damage(damaged, random);
        }
        return damaged;
    }

    private string Damage(string now, Random random)
    {
        int at = random.Next(now.Length + 1);
        switch (random.Next(9))
        {
            case 0:
                return now.Insert(at, Pick(Odd, random));
            case 1:
                return now.Insert(at, ((char)random.Next(1, 0x250)).ToString());
            case 2:
                return now.Remove(at, Math.Min(random.Next(1, 12), now.Length - at));
            case 3:
                return ReplaceWord(now, at, Pick(Odd, random));
            case 4:
                return ReplaceWord(now, at, Pick(words, random));
            case 5:
                return ReplaceNumber(now, at, random);
            default:
                return DamageLines(now, random);
        }
    }

    private static string DamageLines(string now, Random random)
    {
        List<string> lines = [.. now.Split('\n')];
        int from = random.Next(lines.Count), to = random.Next(lines.Count);
        switch (random.Next(5))
        {
            case 0:
                lines.RemoveAt(from);
                break;
            case 1:
                lines.Insert(to, lines[from]);
                break;
            case 2:
                (lines[from], lines[to]) = (lines[to], lines[from]);
                break;
            case 3:
                lines[from] = new string(' ', random.Next(6)) + lines[from].TrimStart();
                break;
            default:
                lines.RemoveRange(from, Math.Min(random.Next(20), lines.Count - from));
                break;
        }
        return string.Join('\n', lines);
    }

    private static string ReplaceWord(string now, int at, string by)
    {
        (int from, int to) = (at, at);
        while (from > 0 && !IsEdge(now[from - 1]))
        {
            from--;
        }
        while (to < now.Length && !IsEdge(now[to]))
        {
            to++;
        }
        return now[..from] + by + now[to..];
    }

    private static string ReplaceNumber(string now, int at, Random random)
    {
        int from = now.AsSpan(at).IndexOfAnyInRange('0', '9');
        if (from < 0)
        {
            return now;
        }
        from += at;
        int to = from;
        while (to < now.Length && (char.IsAsciiDigit(now[to]) || now[to] == '.'))
        {
            to++;
        }
        double size = Math.Pow(10, random.Next(-12, 13));
        double value = random.Next(4) switch { 0 => 0, 1 => -random.NextDouble() * size, 2 => random.Next(0, 400), _ => random.NextDouble() * size };
        return now[..from] + value.ToString("R", CultureInfo.InvariantCulture) + now[to..];
    }

    private static bool IsEdge(char c) => c is ' ' or '\n' or ',' or ':' or '{' or '}' or '[' or ']';

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
