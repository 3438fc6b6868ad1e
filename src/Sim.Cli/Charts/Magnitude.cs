namespace Sim.Cli.Charts;

/// <summary>A power of ten taken out of all numbers of an axis, and the word for it in the axis title.</summary>
internal readonly record struct Magnitude(double Factor, string Word)
{
    /// <summary>Whole numbers up to ten million and decimals down to a thousandth are printed as they are.</summary>
    public static Magnitude Of(double largest)
    {
        if (largest is (>= 1e-3 and < 1e7) or 0)
        {
            return new(1, "");
        }
        int power = 3 * (int)Math.Floor(Math.Log10(largest) / 3);
        string word = power switch
        {
            6 => "million",
            9 => "billion",
            12 => "trillion",
            _ => "×10" + string.Concat(power.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(Raised)),
        };
        return new(Math.Pow(10, power), word);
    }

    private static char Raised(char c) => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0'];
}
