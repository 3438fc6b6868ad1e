using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>Fresh air for people, on top of leaks, and windows opened against heat.</summary>
public sealed record Ventilation
{
    [Input("L/s/person", Min = 0, Max = 100, Default = "buildings.ventilation.fresh_air", Help = "Fresh air per person present.")]
    public double FreshAirLPerSecondPerson { get; init; }

    [Input("fraction", Min = 0, Max = 0.95, Otherwise = "0", Help = "Share of the fresh air's heat that a heat exchanger gives back.")]
    public double HeatRecoveryFraction { get; init; }

    [Input("C", Min = 15, Max = 40, Default = "buildings.ventilation.open_above", Help = "Air temperature above which people open windows, if it is cooler outside.")]
    public double OpenAboveC { get; init; }

    [Input("1/h", Min = 0, Max = 50, ZeroIsNone = true, Default = "buildings.ventilation.open_windows", Help = "Air changes that open windows add at most.")]
    public double OpenWindowsPerHour { get; init; }

    [Input("1/h", Min = 0, Max = 100, Otherwise = "0 1/h", Help = "Air changes with outdoor air by a fan in its hours, on top of all else.")]
    public double FanPerHour { get; init; }

    [Input("h", Min = 0, Max = 24, Otherwise = "18 h", Help = "Hour of the day at which the fan starts.")]
    public double FanStartHours { get; init; } = 18;

    [Input("h", Min = 0, Max = 24, Otherwise = "7 h", Help = "Hour of the day at which the fan stops.")]
    public double FanEndHours { get; init; } = 7;

    [Input("C", Min = -50, Max = 50, Help = "Outdoor temperature below which the fan stands still, so that it cools in summer alone; it then rests where it is warmer outdoors than in the room, and in rooms that are to be heated, too. Omitted: it runs at any.")]
    public double? FanAboveC { get; init; }

    [Input("C", Min = -50, Max = 50, Otherwise = "15 C", Help = "Outdoor temperature above which fresh air goes past the heat exchanger, where it is colder outdoors than in the room and the room is not to be heated.")]
    public double BypassAboveC { get; init; } = 15;

    [Input("Wh/m3", Min = 0, Max = 5, ZeroIsNone = true, Default = "buildings.ventilation.fan_power", Help = "Electricity per air that a fan moves. A heat exchanger has two fans.")]
    public double FanPowerWhPerM3 { get; init; }

    /// <summary>Density of dry air at sea level and 20 C, kg/m3.</summary>
    private const double SeaLevelKgPerM3 = 1.2041;

    private const double AirJPerKgK = 1006;

    /// <summary>How far above the heating setpoint rooms are that a fan of summer nights, or air past a heat exchanger, cools, K: nearer to it heating would make up for it.</summary>
    public const double FanMarginK = 1;

    /// <summary>
    /// Heat capacity of a cubic metre of air at 20 C at an elevation, J/m3K, by the pressure of the standard atmosphere
    /// (ISO 2533): (1 - 2.25577e-5 z)^5.25588.
    /// </summary>
    public static double AirJPerM3K(double elevationM)
        => SeaLevelKgPerM3 * AirJPerKgK * Math.Pow(1 - 2.25577e-5 * elevationM, 5.25588);

    /// <summary>
    /// Air-change conductance of one unit, W/K: leaks in air changes per hour plus fresh air of the people present in
    /// L/s each, less what a heat exchanger gives back.
    /// </summary>
    public static double AirChangeWPerK(Ventilation ventilation, double infiltrationPerHour, double volumeM3, double people, double airJPerM3K)
    {
        double leaksM3PerSecond = infiltrationPerHour * volumeM3 / 3600;
        double freshM3PerSecond = ventilation.FreshAirLPerSecondPerson * people / 1000 * (1 - ventilation.HeatRecoveryFraction);
        return airJPerM3K * (leaksM3PerSecond + freshM3PerSecond);
    }

    /// <summary>Conductance of the fan's air in the hour that begins at an hour of the day (0 to 23), W/K.</summary>
    public static double FanWPerK(Ventilation ventilation, double volumeM3, double airJPerM3K, int hourOfDay)
        => airJPerM3K * ventilation.FanPerHour * volumeM3 / 3600 * Setpoints.Within(hourOfDay, ventilation.FanStartHours, ventilation.FanEndHours);

    /// <summary>Electricity of a fan for air of a conductance, kWh per W/K and hour.</summary>
    public static double FanKwhPerWPerK(Ventilation ventilation, double airJPerM3K) => 3600 / airJPerM3K * ventilation.FanPowerWhPerM3 / 1000;

    /// <summary>Conductance that open windows can add, W/K.</summary>
    public static double OpenWindowsWPerK(Ventilation ventilation, double volumeM3, double airJPerM3K)
        => airJPerM3K * ventilation.OpenWindowsPerHour * volumeM3 / 3600;
}
