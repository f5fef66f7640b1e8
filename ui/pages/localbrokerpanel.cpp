// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/localbrokerpanel.h"

#include "core/base/plaintext.h"
#include "ui/models/brokerclientmodel.h"
#include "ui/models/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statedot.h"
#include "ui/widgets/toneddelegate.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>

namespace mqttscope
{

namespace
{
constexpr int kInset = 13;

PlainLabel *remark(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    label->setContentsMargins(kInset, 4, kInset, 8);
    return label;
}

QPushButton *quietButton(IconId icon, const QString &text, const char *name, const QString &toolTip, QWidget *parent)
{
    auto *button = new QPushButton(themedIcon(icon, IconTint::Muted), text, parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("kind", QStringLiteral("quiet"));
    button->setToolTip(toolTip);
    return button;
}

/// What did not reach everybody it was meant for; empty = nothing.
QString lossesOf(const BrokerStatus &status)
{
    QStringList losses;
    const auto add = [&losses](quint64 count, const QString &sentence) {
        if (count > 0)
            losses.append(sentence);
    };
    add(status.dropped, LocalBrokerPanel::tr("dropped from full queues: %1").arg(formatCount(status.dropped)));
    add(status.tooLarge, LocalBrokerPanel::tr("too large for a client: %1").arg(formatCount(status.tooLarge)));
    add(status.expired, LocalBrokerPanel::tr("expired while waiting: %1").arg(formatCount(status.expired)));
    add(status.retainedRefused,
        LocalBrokerPanel::tr("not retained, the store is full: %1").arg(formatCount(status.retainedRefused)));
    return losses.isEmpty() ? QString() : LocalBrokerPanel::tr("Messages %1").arg(losses.join(QStringLiteral(" · ")));
}
}

LocalBrokerPanel::LocalBrokerPanel(EngineInterface &engine, QWidget *parent)
    : Surface(Ground::Card, parent)
    , m_engine(engine)
    , m_clients(new BrokerClientModel(this))
{
    m_header = new SectionHeader(tr("Local broker"), this);
    m_stop = quietButton(IconId::Stop, tr("Stop"), "stopBrokerButton",
                         tr("Stop the local broker and disconnect its clients"), m_header);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_engine.stopBroker(); });
    m_header->addWidget(m_stop);
    m_problem = new PlainLabel(this);
    m_problem->setObjectName(QStringLiteral("brokerProblem"));
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(kInset, 0, kInset, 6);

    m_losses = remark({}, this);
    m_losses->setObjectName(QStringLiteral("brokerLosses"));
    m_losses->setToolTip(tr("Since the broker was started"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 8); // clear of the rounded corners
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_problem);
    column->addWidget(m_losses);
    column->addWidget(makeStart());
    column->addWidget(makeClients(), 3);
    column->addWidget(makeDevices(), 4);
    setStatus({});
    setDevices({});
}

QWidget *LocalBrokerPanel::makeStart()
{
    m_start = new QWidget(this);
    m_port = new QSpinBox(m_start);
    m_port->setObjectName(QStringLiteral("brokerPort"));
    m_port->setRange(0, 65535);
    m_port->setValue(1883);
    m_port->setSpecialValueText(tr("any free port"));
    m_port->setAccessibleName(tr("Port"));
    m_port->setToolTip(tr("Port on 127.0.0.1; 0 takes any free one"));
    auto *start = new QPushButton(themedIcon(IconId::Play, IconTint::OnAccent), tr("Start"), m_start);
    start->setObjectName(QStringLiteral("startBrokerButton"));
    start->setProperty("kind", QStringLiteral("primary"));
    start->setToolTip(tr("Start a broker on this machine, reachable from this machine only"));
    connect(start, &QPushButton::clicked, this, [this] { m_engine.startBroker(quint16(m_port->value())); });

    auto *row = new QHBoxLayout;
    row->setContentsMargins(kInset, 0, kInset, 10);
    row->addWidget(m_port, 1);
    row->addWidget(start);
    auto *column = new QVBoxLayout(m_start);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(remark(tr("A broker of your own: point a device or another program at it, and every packet "
                                "between them shows up under Packets."),
                             m_start));
    column->addLayout(row);
    return m_start;
}

QWidget *LocalBrokerPanel::makeClients()
{
    auto *holder = new QWidget(this);
    m_noClients = remark(tr("No client is connected."), holder);
    m_clientTable = new QTableView(holder);
    m_clientTable->setObjectName(QStringLiteral("brokerClients"));
    m_clientTable->setAccessibleName(tr("Clients of the local broker"));
    m_clientTable->setModel(m_clients);
    m_clientTable->setItemDelegate(new TonedDelegate(m_clientTable));
    m_clientTable->setFrameShape(QFrame::NoFrame);
    m_clientTable->setShowGrid(false);
    m_clientTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_clientTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_clientTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_clientTable->setTabKeyNavigation(false);
    m_clientTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_clientTable->verticalHeader()->hide();
    m_clientTable->verticalHeader()->setMinimumSectionSize(20);
    m_clientTable->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_clientTable->verticalHeader()->setDefaultSectionSize(qMax(24, fontMetrics().height() + 6));
    QHeaderView *header = m_clientTable->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(BrokerClientModel::Client, QHeaderView::Stretch);
    header->hide();
    connect(m_clientTable, &QTableView::activated, this, [this](const QModelIndex &index) {
        // A client that is away has a session here, but no connection to show.
        if (const ConnectionId connection = m_clients->connectionAt(index.row()); connection.isValid())
            Q_EMIT clientChosen(connection);
    });
    m_clientTable->setToolTip(tr("Enter or double-click shows the packets of a client that is connected"));

    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_noClients);
    column->addWidget(m_clientTable, 1);
    return holder;
}

QWidget *LocalBrokerPanel::makeDevices()
{
    auto *holder = new QWidget(this);
    auto *header = new SectionHeader(tr("Simulated devices"), holder);
    m_demo = quietButton(IconId::Play, tr("Start"), "demoButton",
                         tr("Devices of different kinds that publish to the local broker"), header);
    connect(m_demo, &QPushButton::clicked, this, [this] {
        if (m_devices.isEmpty())
            m_engine.startDemo();
        else
            m_engine.stopDemo();
    });
    header->addWidget(m_demo);
    m_noDevices = remark(tr("Start them to try everything without a device at hand."), holder);
    m_deviceList = new QWidget;
    m_deviceColumn = new QVBoxLayout(m_deviceList);
    m_deviceColumn->setContentsMargins(kInset, 0, kInset, 0);
    m_deviceColumn->setSpacing(2);
    auto *scroll = new QScrollArea(holder);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_deviceList);
    scroll->viewport()->setAutoFillBackground(false);
    m_deviceList->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_noDevices);
    column->addWidget(scroll, 1);
    return holder;
}

void LocalBrokerPanel::setStatus(const BrokerStatus &status)
{
    m_header->setTitle(
        status.running
            ? tr("Local broker · %1").arg(status.address.toString() + QLatin1Char(':') + QString::number(status.port))
            : tr("Local broker"));
    m_stop->setVisible(status.running);
    m_start->setVisible(!status.running);
    m_problem->setPlainText(status.problem);
    m_problem->setVisible(!status.problem.isEmpty());
    m_losses->setPlainText(lossesOf(status));
    m_losses->setVisible(status.running && !m_losses->fullText().isEmpty());
    m_clients->setStatus(status);
    m_clientTable->setVisible(m_clients->rowCount() > 0);
    m_noClients->setVisible(status.running && m_clients->rowCount() == 0);
}

void LocalBrokerPanel::setDevices(const QList<DemoDeviceInfo> &devices)
{
    const bool isSame = std::equal(devices.cbegin(), devices.cend(), m_devices.cbegin(), m_devices.cend(),
                                   [](const DemoDeviceInfo &a, const DeviceRow &b) { return a.name == b.name; });
    if (!isSame)
        rebuildDevices(devices);
    for (qsizetype i = 0; i < devices.size(); ++i) {
        m_devices[i].dot->setState(devices[i].connected ? DotState::On : DotState::Off);
        m_devices[i].dot->setAccessibleName(devices[i].connected ? tr("connected") : tr("not connected"));
        if (m_devices[i].flood)
            m_devices[i].flood->setChecked(devices[i].flooding);
    }
    m_noDevices->setVisible(devices.isEmpty());
    m_demo->setText(devices.isEmpty() ? tr("Start") : tr("Stop"));
    m_demo->setIcon(themedIcon(devices.isEmpty() ? IconId::Play : IconId::Stop, IconTint::Muted));
}

void LocalBrokerPanel::rebuildDevices(const QList<DemoDeviceInfo> &devices)
{
    while (QLayoutItem *item = m_deviceColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_devices.clear();
    for (const DemoDeviceInfo &device : devices) {
        auto *line = new QWidget(m_deviceList);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto *dot = new StateDot(line);
        auto *name = new PlainLabel(device.name, line);
        name->setFont(monospaceFont(font()));
        // Translated here: the devices outlive a change of the language.
        const QString words = QCoreApplication::translate("DemoDevice", device.description.toUtf8().constData());
        auto *description = new PlainLabel(words, line);
        description->setForegroundRole(QPalette::PlaceholderText);
        description->setElide(PlainLabel::Elide::Right);
        description->setToolTip(plainToolTip(words));
        row->addWidget(dot);
        row->addWidget(name);
        row->addWidget(description, 1);
        line->setMinimumHeight(26);
        QPushButton *flood = nullptr;
        if (device.canFlood) {
            flood = quietButton(IconId::Bolt, tr("Flood"), "floodButton",
                                tr("Publish as fast as the broker takes it, until pressed again"), line);
            flood->setCheckable(true);
            connect(flood, &QPushButton::clicked, this,
                    [this, deviceName = device.name](bool on) { m_engine.setFlooding(deviceName, on); });
            row->addWidget(flood);
        }
        m_deviceColumn->addWidget(line);
        m_devices.append({device.name, dot, flood});
    }
    m_deviceColumn->addStretch(1);
}

}
