using Sim.Engine.Buildings;
using Sim.Engine.Climate;

namespace Sim.Engine.Simulation;

/// <summary>What the comfort of a year is judged by of its weather.</summary>
/// <param name="RunningMeanC">Running mean of the outdoor temperature, by day.</param>
/// <param name="VapourPa">Pressure of water vapour outdoors, by the hour.</param>
internal sealed record ComfortWeather(double[] RunningMeanC, double[] VapourPa)
{
    public static ComfortWeather Of(WeatherYear weather) => new(En16798.RunningMeans(weather.DryBulbC),
        [.. weather.DryBulbC.Zip(weather.RelativeHumidityFraction, (t, humidity) => humidity * HeatIndex.SaturationPa(t))]);
}
