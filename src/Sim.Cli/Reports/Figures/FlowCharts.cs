using Sim.Cli.Charts;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>What flows through the centre in the mean year: energy, water and materials, all sites together.</summary>
internal static class FlowCharts
{
    private const double PerThousand = 1e-3;
    private const string Electricity = "Electricity", Fuels = "Fuels", Rooms = "Room heat", HotWater = "Hot water", Kitchen = "Kitchen";

    private static readonly (string[] Losses, string IntoRooms)[] WaterLosses =
    [
        (["hot_water.standby_loss", "hot_water.solar_store_loss"], "hot_water.store_into_rooms"),
        (["hot_water.circulation_loss"], "hot_water.pipes_into_rooms"),
    ];

    // Heat of condensing boilers beyond the net calorific value.
    private const string Condensing = "Condensation in boilers";

    // Where machines cool, heat out of rooms and their power end in one node.
    private const string Cooling = "Room cooling", CoolingByMachines = "Room cooling: heat taken out and power";

    /// <summary>Energy from its source through electricity, rooms and hot water to what it is used for or lost by.</summary>
    public static Chart Energy(Result result)
    {
        double Mean(string key) => PerThousand * FramedCharts.PerYear(result, key);
        double roomFuel = Mean("room_heating.fuel"), waterFuel = Mean("hot_water.fuel"), diesel = Generated(result), gas = Mean("biogas.kitchen") + Mean("biogas.hot_water");
        (string Name, ColourRole Role, double Mwh)[] fuels = [.. FuelsOf(result)];
        double cooking = Rest(fuels.Sum(f => f.Mwh) + gas, roomFuel + waterFuel + diesel);
        double output = Mean("electricity.generator");
        List<Flow> flows =
        [
            new("Grid", Electricity, Mean("electricity.grid_import"), ColourRole.Grid),
            new("Solar power", Electricity, Mean("electricity.pv_available"), ColourRole.Solar),
            .. fuels.Select(f => new Flow(f.Name, Fuels, f.Mwh, f.Role)),
            new("Biogas", Fuels, gas, ColourRole.Digestion),
            new("Biogas", "Heat of the digester", Mean("biogas.own_heat"), ColourRole.Digestion),
            new("Biogas", "Biogas leaked", Mean("biogas.leaked"), ColourRole.Digestion),
            new("Biogas", "Biogas flared", Mean("biogas.flared"), ColourRole.Digestion),
            new(Fuels, "Generator", diesel, ColourRole.Generator),
            new("Generator", Electricity, output, ColourRole.Generator),
            new("Generator", "Lost in the generator", diesel - output, ColourRole.Generator),
            new(Electricity, "Solar power exported", Mean("electricity.exported"), ColourRole.Exported),
            new(Electricity, "Solar power curtailed", Mean("electricity.curtailed"), ColourRole.Curtailed),
            new(Electricity, "Generator output not taken", Mean("electricity.generator_curtailed"), ColourRole.Curtailed),
            new(Electricity, "Lost in the battery", Mean("electricity.battery_lost"), ColourRole.Battery),
            new(Fuels, Kitchen, cooking, ColourRole.Kitchen),
            .. Uses(Mean),
        ];
        string beyond = result.Run.Sites.Any(s => s.Plan.Inputs.Buildings.Values.Any(b => b.Heating is IdealHeating)) ? "Ideal heaters" : Condensing;
        flows.AddRange(Heat(Mean, Rooms, "electricity.room_heating", roomFuel, "room_heating.outdoor_air", "room_heating.delivered", beyond, ColourRole.SpaceHeating));
        flows.AddRange(Heat(Mean, HotWater, "hot_water.electricity", waterFuel, "hot_water.outdoor_air", "hot_water.heater_heat", Condensing, ColourRole.HotWater));
        // The sun on walls and roofs is lost by the same walls and roofs within hours and would drown all else: only the net is drawn.
        double lost = Mean("rooms.transmission") - Mean("rooms.solar");
        flows.Add(lost < 0 ? new("Sun less transmission loss", Rooms, -lost, ColourRole.Lighting) : new(Rooms, "Transmission loss less sun", lost, ColourRole.SpaceHeating));
        flows.AddRange(Declared(Mean, Node.Rooms, Rooms, ColourRole.SpaceHeating, "rooms.heating", "rooms.transmission", "rooms.solar", "rooms.hot_water"));
        flows.AddRange(Declared(Mean, Node.HotWater, HotWater, ColourRole.HotWater, [.. WaterLosses.SelectMany(l => l.Losses), "hot_water.heater_heat"]));
        flows.AddRange(WaterLosses.SelectMany(l => Lost(Mean, l.Losses, Mean(l.IntoRooms))));
        if (Mean("electricity.room_cooling") > 0)
        {
            flows = [.. flows.Select(f => f.To == Cooling ? f with { To = CoolingByMachines } : f)];
        }
        return Framed(result, "Where energy comes from and where it goes", new YAxis("Energy", "MWh/year"), flows,
            "Fuels by net calorific value. Heat of people and appliances holds electricity that is also among the uses. What stores gained or lost is left out where it is below 0.1 % of the largest flow.");
    }

    /// <summary>Water from its source through its uses to where wastewater goes.</summary>
    public static Chart Water(Result result)
    {
        double Mean(string key) => PerThousand * FramedCharts.PerYear(result, key);
        const string Fresh = "Fresh water", Waste = "Wastewater";
        var flows = new List<Flow>();
        foreach (OutputDeclaration c in SiteHour.Layout.Columns.Where(c => c.Unit.Text == "L" && (Wet(c.From) || Wet(c.To) || Wet(c.StoredIn))))
        {
            double value = Mean(c.Key);
            ColourRole? role = WaterRole(c.Key);
            (string from, string to) = (c.From == Node.Water ? Fresh : Waste, c.To == Node.Water ? Fresh : Waste);
            if (c.StoredIn != Node.None)
            {
                string node = c.StoredIn == Node.Water ? Fresh : Waste;
                flows.Add(value < 0 ? new("Taken from stores", node, -value, role) : new(node, "Left in stores", value, role));
            }
            else if (c is { From: Node.Water, To: Node.Sewage })
            {
                string use = c.Key == "reuse.greywater_discarded" ? "Too old" : FramedCharts.Capital(c.Key[(c.Key.IndexOf('.', StringComparison.Ordinal) + 1)..]);
                flows.AddRange([new(from, use, value, role), new(use, to, value, role)]);
            }
            else if (c is { From: Node.Sewage, To: Node.Water })
            {
                // The loop is drawn open: as a source at the left and as the same amount at the right.
                flows.AddRange([new("Greywater treated", to, value, role), new(from, "Greywater recovered", value, role)]);
            }
            else
            {
                flows.Add(c.From == Node.Outside ? new(c.Label, to, value, role) : new(from, c.Label, value, role));
            }
        }
        return Framed(result, "Where water comes from and where it goes", new YAxis("Water", "m3/year"), flows,
            flows.Any(f => f.To == "Greywater recovered" && f.Value > 0) ? "Greywater recovered at the right is the greywater treated at the left: a loop." : "");
    }

    /// <summary>Solid waste from its source by stream to its route, and what treatment on the site makes of it.</summary>
    public static Chart Materials(Result result)
    {
        double Mean(string key) => PerThousand * FramedCharts.PerYear(result, key);
        double OfStream(Func<Engine.Accounts.MeteredMonth, double[]> of, WasteStream s) => PerThousand * result.Appraisal.Months.Sum(m => of(m)[(int)s]) / result.Appraisal.OpenYears;
        const string All = "Solid waste", Composting = "Composting", Digestion = "Digestion";
        List<Flow> flows = [new("Residents", All, Mean("waste.residents") + Mean("waste.emergency_bottles"), ColourRole.OtherUses), new("Catering", All, Mean("waste.services"), ColourRole.Kitchen)];
        foreach (WasteStream s in Enum.GetValues<WasteStream>())
        {
            string name = ResourceCharts.Name(s);
            ColourRole role = StreamRole(s);
            Flow[] routes =
            [
                new(name, "Landfill", OfStream(m => m.Waste.LandfilledKg, s), role), new(name, "Recycling", OfStream(m => m.Waste.RecycledKg, s), role),
                new(name, Composting, OfStream(m => m.Waste.CompostedKg, s), role), new(name, Digestion, OfStream(m => m.Waste.DigestedKg, s), role),
                new(name, "Litter", OfStream(m => m.Waste.LitteredKg, s), role), new(name, "Open burning", OfStream(m => m.Waste.BurntKg, s), role),
            ];
            flows.Add(new(All, name, routes.Sum(r => r.Value), role));
            flows.AddRange(routes);
        }
        flows.AddRange(
        [
            new(Composting, "Compost", Mean("waste.compost"), ColourRole.Composting),
            new(Composting, "Water and gases of composting", Mean("waste.compost_loss"), ColourRole.Composting),
            new(Digestion, "Digestate", Mean("waste.digestate"), ColourRole.Digestion),
            new(Digestion, "Biogas", Mean("waste.biogas"), ColourRole.Digestion),
            new(Digestion, "Left in the digester", Mean("waste.digesting"), ColourRole.Digestion),
        ]);
        return Framed(result, "Where waste comes from and where it goes", new YAxis("Waste", "t/year"), flows,
            flows.Any(f => f.To == "Recycling" && f.Value > 0) ? "Landfill holds what was rejected in sorting." : "");
    }

    // Heat pumps add heat of outdoor air to their power; boilers and pipes lose some, and pumps of networks and collectors heat nothing. More heat than all that
    // goes in has a name of its own: from boilers that win more than the net calorific value, or from heaters that draw nothing.
    private static IEnumerable<Flow> Heat(Func<string, double> mean, string node, string electricity, double fuel, string air, string heat, string beyond, ColourRole role)
    {
        double lost = Rest(mean(electricity) + fuel + mean(air), mean(heat));
        yield return new(Electricity, node, mean(electricity), role);
        yield return new(Fuels, node, fuel, role);
        yield return new("Outdoor air by heat pumps", node, mean(air), ColourRole.Exported);
        yield return new(beyond, node, -lost, ColourRole.Smaller);
        yield return new(node, "Lost in boilers, pipes and pumps", lost, ColourRole.Smaller);
    }

    // What of the losses stays in rooms goes there, an hour later; the rest is lost.
    private static IEnumerable<Flow> Lost(Func<string, double> mean, string[] losses, double roomsMwh)
    {
        double all = losses.Sum(mean), outside = all > 0 ? Rest(all, roomsMwh) / all : 1;
        yield return new(HotWater, Rooms, roomsMwh, ColourRole.HotWater);
        foreach (string loss in losses)
        {
            yield return new(HotWater, SiteRun.Column(loss).Label, outside * mean(loss), ColourRole.HotWater);
        }
    }

    private static IEnumerable<Flow> Uses(Func<string, double> mean) =>
        EnergyCharts.Uses.Where(u => u.Role is not (ColourRole.SpaceHeating or ColourRole.HotWater))
            .Select(u => new Flow(Electricity, u.Name, u.Keys.Sum(mean), u.Role));

    // The declared flows of a node of heat beside the one that heaters bring.
    private static IEnumerable<Flow> Declared(Func<string, double> mean, Node of, string node, ColourRole role, params string[] besides)
    {
        foreach (OutputDeclaration c in SiteHour.Layout.Columns.Where(c => !besides.Contains(c.Key)))
        {
            double value = c.From == of || c.To == of || c.StoredIn == of ? mean(c.Key) : 0;
            if (c.StoredIn == of)
            {
                yield return value < 0 ? new("Heat taken from stores", node, -value, role) : new(node, "Heat left in stores", value, role);
            }
            else if (c.To == of)
            {
                yield return new(c.Label, node, value, c.Key == "hot_water.solar_heat" ? ColourRole.Lighting : role);
            }
            else if (c.From == of)
            {
                yield return new(node, c.Label, value, role);
            }
        }
    }

    private static IEnumerable<(string Name, ColourRole Role, double Mwh)> FuelsOf(Result result)
    {
        foreach (Carrier carrier in Enum.GetValues<Carrier>().Where(c => c != Carrier.Electricity))
        {
            string name = carrier == Carrier.Lpg ? "LPG" : FramedCharts.Capital(Figure.Words(carrier));
            yield return (name, Palette.RoleOf(name) ?? ColourRole.Smaller, PerThousand * FramedCharts.PerYear(result, (s, y, m) => EnergyCharts.OfCarrierKwh(s, y, m, carrier)));
        }
    }

    private static double Generated(Result result) => PerThousand * FramedCharts.PerYear(result, EnergyCharts.GeneratorDieselKwh);

    private static bool Wet(Node node) => node is Node.Water or Node.Sewage;

    private static ColourRole? WaterRole(string key) => key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
    {
        "mains" => ColourRole.Mains,
        "trucks" => ColourRole.Trucked,
        "borehole" => ColourRole.Borehole,
        "bottled" => ColourRole.Bottled,
        "drinking" => ColourRole.Drinking,
        "kitchen" => ColourRole.Kitchen,
        "basins" => ColourRole.Basins,
        "showers" => ColourRole.Showers,
        "toilets" => ColourRole.Toilets,
        "laundry" => ColourRole.Laundry,
        "cleaning" => ColourRole.Cleaning,
        "leaked" => ColourRole.Leakage,
        "sewage_to_sewer" or "septage" or "overflow" => ColourRole.Sewage,
        "rain_collected" or "rain_overflow" => ColourRole.Rainwater,
        "greywater_recovered" => ColourRole.Greywater,
        _ => ColourRole.Smaller,
    };

    private static ColourRole StreamRole(WasteStream stream) => Palette.RoleOf(stream.ToString()) ?? ColourRole.OtherUses;

    private static double Rest(double all, double part) => Math.Abs(all - part) < 1e-9 * Math.Abs(all) ? 0 : all - part;

    // What stores gained over years is a trifle beside what passed through them.
    private static Chart Framed(Result result, string title, YAxis y, List<Flow> flows, string note)
    {
        double largest = flows.Max(f => f.Value), least = 1e-3 * largest;
        Flow[] seen = [.. flows.Where(f => f.Value > FramedCharts.Dust * largest && (f.Value >= least || !(f.To + f.From).Contains(" stores", StringComparison.Ordinal)))];
        return FramedCharts.Of(result, ChartKind.Flows, title, FramedCharts.Mean(result, "year"), new XAxis.Categories([]), y, [], note) with { Flows = seen };
    }
}
