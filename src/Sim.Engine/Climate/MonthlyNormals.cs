using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>Normals of a place, January to December, from which weather years are generated.</summary>
public sealed record MonthlyNormals
{
    [Input("C", Min = -60, Max = 60, Count = 12, Help = "Mean air temperature of each month.")]
    public double[] MeanTemperatureC { get; init; } = [];

    [Input("C", Min = -70, Max = 60, Count = 12, Help = "Mean daily minimum of each month.")]
    public double[] MinTemperatureC { get; init; } = [];

    [Input("C", Min = -60, Max = 70, Count = 12, Help = "Mean daily maximum of each month.")]
    public double[] MaxTemperatureC { get; init; } = [];

    [Input("K", Min = 0, Max = 10, Count = 12, Help = "Standard deviation of daily mean temperatures around the normal, by month; about 4 K in winter and 2.7 K in summer inland.")]
    public double[] TemperatureDeviationK { get; init; } = [];

    [Input("fraction", Min = 0.05, Max = 1, Count = 12, Help = "Mean relative humidity of each month.")]
    public double[] HumidityFraction { get; init; } = [];

    [Input("m/s", Min = 0, Max = 20, Count = 12, Help = "Mean wind speed at 10 m of each month.")]
    public double[] WindSpeedMPerSecond { get; init; } = [];

    [Input("kWh/m2", Min = 1, Max = 400, Count = 12, Help = "Global horizontal irradiation of each month.")]
    public double[] IrradiationKwhPerM2 { get; init; } = [];

    [Input("mm", Min = 0, Max = 2000, Count = 12, Help = "Precipitation of each month.")]
    public double[] RainMm { get; init; } = [];

    [Input(Min = 0, Max = 31, Count = 12, Help = "Number of days with precipitation in each month.")]
    public double[] RainDays { get; init; } = [];

    /// <summary>Problems that a single value cannot show.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(MonthlyNormals normals)
    {
        for (int month = 0; month < 12; month++)
        {
            if (!(normals.MinTemperatureC[month] < normals.MeanTemperatureC[month] && normals.MeanTemperatureC[month] < normals.MaxTemperatureC[month]))
            {
                yield return ("mean_temperature", $"month {month + 1}: the mean must lie between the minimum and the maximum");
            }
            if (normals.RainMm[month] > 0 && normals.RainDays[month] <= 0)
            {
                yield return ("rain_days", $"month {month + 1} has rain but no rain days");
            }
            if (normals.RainDays[month] > Months.Days[month])
            {
                yield return ("rain_days", $"month {month + 1} has only {Months.Days[month]} days");
            }
        }
    }
}
