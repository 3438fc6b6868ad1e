using System.Globalization;

namespace Sim.Engine.Schema;

/// <summary>
/// Conversion in decimal arithmetic of 28 digits, rounded to 15 significant digits at the end. Binary factors would
/// leave 100 Wh and 0.1 kWh one unit in the last place apart, and the two files would have different hashes.
/// </summary>
internal static class Rounding
{
    private const double SmallestExact = 1e-9, LargestExact = 1e15;

    /// <summary>A value of one unit in another.</summary>
    public static double Scale(double value, Unit from, Unit to)
    {
        double size = Math.Abs(value);
        if (value == 0 && from.Shift == 0 && to.Shift == 0)
        {
            return 0;
        }

        if ((value == 0 || size > SmallestExact) && size < LargestExact)
        {
            try
            {
                decimal exact = decimal.Parse(Digits15(value), NumberStyles.Float, CultureInfo.InvariantCulture);
                decimal scaled = ReferenceEquals(from, to)
                    ? exact
                    : ((exact + from.Shift) * from.Numerator * to.Denominator / (from.Denominator * to.Numerator)) - to.Shift;
                if (Math.Abs(scaled) > (decimal)SmallestExact || scaled == 0)
                {
                    return Parse(Significant(scaled));
                }
            }
            catch (OverflowException)
            {
                // Out of decimal's reach: binary arithmetic below.
            }
        }

        double factor = (double)from.Numerator / (double)from.Denominator / ((double)to.Numerator / (double)to.Denominator);
        return Parse(Digits15(((value + (double)from.Shift) * factor) - (double)to.Shift));
    }

    private static string Digits15(double value) => value.ToString("E14", CultureInfo.InvariantCulture);

    private static string Significant(decimal value) => value.ToString("E14", CultureInfo.InvariantCulture);

    // Adding zero turns -0 into 0, which would print differently.
    private static double Parse(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) + 0.0;
}
