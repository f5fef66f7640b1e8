// SPDX-License-Identifier: GPL-3.0-or-later
// ingest.engine: messages from a loopback source through the engine into the capture store, without a window, against
// the bare loop; ingest.engine_cost: the same as time per message, against the budget from socket to store.
#include "core/capture/capturestore.h"
#include "core/engine/threadedengine.h"
#include "tests/bench/bareloop.h"
#include "tests/bench/figures.h"
#include "tests/bench/ingestsource.h"

#include <QCoreApplication>
#include <QProcess>

using namespace mqttscope;
using namespace mqttscope::bench;

namespace
{

constexpr int kRounds = 3;
constexpr double kBudgetNs = 200;

/// True if every message came.
bool ingest(quint16 port)
{
    CaptureStore store;
    ThreadedEngine engine;
    QObject::connect(&engine, &EngineInterface::batchReady, &store, [&](CaptureBatch &batch) {
        store.append(std::move(batch));
        if (store.findTopic(kIngestMarkerTopic).isValid())
            QCoreApplication::quit();
    });
    ConnectionProfile profile = ConnectionProfile::create();
    profile.host = QStringLiteral("127.0.0.1");
    profile.port = port;
    profile.subscriptions.resize(1);
    profile.subscriptions.first().filter = QStringLiteral("#");
    const ConnectionId id = engine.openConnection(profile, {});
    QCoreApplication::exec();
    const CaptureCounters counters = store.counters(id);
    const quint64 others = counters.seen - quint64(kIngestMessages) - 1;
    if (counters.dropped != 0)
        std::fprintf(stderr, "dropped %llu\n", static_cast<unsigned long long>(counters.dropped));
    return others <= 10 && counters.seen == counters.kept + counters.evicted + counters.dropped;
}

}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--source"))
        return runIngestSource();
    if (arguments.value(1) == QLatin1String("--bare"))
        return runBareLoop(arguments.value(2).toUShort(), kIngestMessages);

    IngestSource source;
    std::vector<double> engine;
    std::vector<double> bare;
    for (int round = 0; round < kRounds; ++round) {
        if (!ingest(source.port())) {
            std::fprintf(stderr, "ingest.engine: messages were not counted exactly\n");
            return 1;
        }
        engine.push_back(kIngestMessages / source.seconds().value_or(1e9));
        QProcess::execute(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--bare"), QString::number(source.port())});
        bare.push_back(kIngestMessages / source.seconds().value_or(1e9));
    }
    const double rate = median(engine);
    printFigure("ingest.engine", rate, "msg/s", "bare-loop", rate / median(bare));
    printFigure("ingest.engine_cost", 1e9 / rate, "ns", "budget-200-ns", 1e9 / rate / kBudgetNs);
    return 0;
}
