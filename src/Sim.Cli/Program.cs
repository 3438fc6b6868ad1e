using System.Globalization;
using Sim.Cli.Commands;

// Invariant inside and out: a decimal comma is asked for, never inherited from the machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return await SimCommand.RunAsync(args).ConfigureAwait(false);
