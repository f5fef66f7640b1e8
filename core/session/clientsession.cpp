// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/clientsession.h"

namespace mqttscope
{

class ClientSession::Private
{
public:
    SessionOptions options;
};

ClientSession::ClientSession(SessionOptions options, QObject *parent)
    : QObject(parent)
    , d(new Private{std::move(options)})
{ }

ClientSession::~ClientSession() = default;

const SessionOptions &ClientSession::options() const { return d->options; }

}
