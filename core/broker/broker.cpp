// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/broker.h"

namespace mqttscope
{

class Broker::Private
{
public:
    BrokerOptions options;
};

Broker::Broker(BrokerOptions options, TimePoint, QObject *parent)
    : QObject(parent)
    , d(new Private{options})
{ }

Broker::~Broker() = default;

const BrokerOptions &Broker::options() const { return d->options; }

}
