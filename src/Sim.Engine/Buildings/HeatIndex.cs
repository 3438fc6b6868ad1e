namespace Sim.Engine.Buildings;

/// <summary>What heat feels like with its moisture: the heat index of the National Weather Service of the United States.</summary>
public static class HeatIndex
{
    /// <summary>Lower bounds of caution, extreme caution, danger and extreme danger, C (80, 90, 103, 125 F; NWS).</summary>
    public static readonly IReadOnlyList<double> ClassesC = [Celsius(80), Celsius(90), Celsius(103), Celsius(125)];

    private const double RothfuszFromF = 80;

    /// <summary>
    /// Heat index, C, by the algorithm of the NWS: Steadman's simple form, averaged with the temperature, and from 80 F of that on
    /// the regression of Rothfusz (1990, NWS Technical Attachment SR 90-23) with its two adjustments. In the shade, light wind.
    /// </summary>
    public static double NwsC(double airC, double humidityFraction)
    {
        double t = airC * 1.8 + 32, rh = 100 * Math.Clamp(humidityFraction, 0, 1);
        double simple = 0.5 * (t + 61 + (t - 68) * 1.2 + rh * 0.094);
        double index = (simple + t) / 2;
        if (index < RothfuszFromF)
        {
            return Celsius(index);
        }
        index = -42.379 + 2.04901523 * t + 10.14333127 * rh - 0.22475541 * t * rh - 6.83783e-3 * t * t - 5.481717e-2 * rh * rh
            + 1.22874e-3 * t * t * rh + 8.5282e-4 * t * rh * rh - 1.99e-6 * t * t * rh * rh;
        if (rh < 13 && t is >= 80 and <= 112)
        {
            index -= (13 - rh) / 4 * Math.Sqrt((17 - Math.Abs(t - 95)) / 17);
        }
        else if (rh > 85 && t is >= 80 and <= 87)
        {
            index += (rh - 85) / 10 * ((87 - t) / 5);
        }
        return Celsius(index);
    }

    /// <summary>Pressure of saturated water vapour, Pa (Magnus form of Alduchov and Eskridge 1996, J. Appl. Meteorol. 35, 601).</summary>
    public static double SaturationPa(double temperatureC) => 610.94 * Math.Exp(17.625 * temperatureC / (243.04 + temperatureC));

    private static double Celsius(double fahrenheit) => (fahrenheit - 32) / 1.8;
}
