package org.imrhelpcenter;

import org.imrhelpcenter.documents.Spool;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where files stand while they are looked at: in the data folder, or, with another
 * database, among the system's temporary files.
 */
@Configuration(proxyBeanMethods = false)
class SpoolFolder {

	@Bean
	Spool spool(ObjectProvider<DataFolder> folder) {
		DataFolder embedded = folder.getIfAvailable();
		return (embedded != null) ? Spool.in(embedded.at("spool")) : Spool.temporary();
	}

}
