using BenchmarkDotNet.Attributes;
using Sim.Engine.Buildings;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Benchmarks;

/// <summary>A year of zones alone, with constant gains: what the buildings cost of the coupled year.</summary>
[MemoryDiagnoser, MinColumn]
public class ZonesOnly
{
    private ZoneBank bank = null!;

    [Params(1, 4, 5, 8)]
    public int Zones { get; set; }

    [GlobalSetup]
    public void Prepare() => bank = Bank(Zones);

    /// <summary>Zones of Lipa's buildings, as many as asked for.</summary>
    internal static ZoneBank Bank(int count)
    {
        SitePlan site = Lipa.Plan(new Compiler()).Sites[0];
        BuildingInputs[] buildings = [.. site.Inputs.Buildings.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => b.Value)];
        YearClimate climate = site.Climate.Year(0);
        var zones = new List<Zone>();
        var sun = new List<ZoneInputs>();
        for (int i = 0; i < count; i++)
        {
            BuildingInputs building = buildings[i % buildings.Length];
            zones.Add(Zone.From(building.Shell, openAboveC: building.Ventilation.OpenAboveC));
            sun.Add(climate.SunOn(building.Shell, zones[i]));
        }
        var bank = new ZoneBank(zones, sun, climate.Outdoors);
        bank.ConvectiveGainW.Fill(100);
        bank.RadiantGainW.Fill(60);
        bank.AirChangeWPerK.Fill(8);
        bank.HeatingSetpointC.Fill(20);
        bank.HeatingCapacityW.Fill(2000);
        return bank;
    }

    [Benchmark]
    public void Year()
    {
        for (int hour = 0; hour < 8760; hour++)
        {
            bank.Ask(hour);
            bank.Apply();
        }
    }
}
