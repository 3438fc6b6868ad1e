namespace Sim.Engine.Climate;

/// <summary>The columns of an EPW file while it is read; missing values are NaN.</summary>
internal sealed class EpwColumns
{
    public const int FewestFields = 22;

    public static readonly EpwField DryBulb = new(6, "dry-bulb temperature", "C", 99.9, -90, 70);
    public static readonly EpwField DewPoint = new(7, "dew point", "C", 99.9, -100, 70);
    public static readonly EpwField Humidity = new(8, "relative humidity", "%", 999, 0, 115);
    public static readonly EpwField Pressure = new(9, "pressure", "Pa", 120001, 30000, 120000);
    public static readonly EpwField Infrared = new(12, "horizontal infrared", "W/m2", 9999, 0, 1000);
    public static readonly EpwField Global = new(13, "global horizontal irradiance", "W/m2", 9999, -20, 2000);
    public static readonly EpwField Direct = new(14, "direct normal irradiance", "W/m2", 9999, -20, 1500);
    public static readonly EpwField Diffuse = new(15, "diffuse horizontal irradiance", "W/m2", 9999, -20, 1500);
    public static readonly EpwField WindDirection = new(20, "wind direction", "deg", 999, 0, 360);
    public static readonly EpwField Wind = new(21, "wind speed", "m/s", 999, 0, 100);
    public static readonly EpwField Cloud = new(22, "sky cover", "tenths", 99, 0, 10);
    public static readonly EpwField Rain = new(33, "liquid precipitation", "mm", 999, 0, 500);

    public static readonly EpwField[] Fields =
        [DryBulb, DewPoint, Humidity, Pressure, Infrared, Global, Direct, Diffuse, WindDirection, Wind, Cloud, Rain];

    private readonly Dictionary<EpwField, double[]> columns = Fields.ToDictionary(f => f, _ => new double[SunYear.Hours]);

    public double[] this[EpwField field] => columns[field];

    /// <summary>Line of the file on which each hour stands.</summary>
    public int[] Lines { get; } = new int[SunYear.Hours];

    /// <summary>Makes every value a missing one, for files that do not hold every column.</summary>
    public void Clear()
    {
        foreach (double[] column in columns.Values)
        {
            Array.Fill(column, double.NaN);
        }
    }
}
